/** The offices through which a form goes up, under the names of every era, and the step that each is. */
import type { IssuerStep } from '../model.ts'

const STEPS: readonly (readonly [IssuerStep, string])[] = [
  ['brigade', '(?:生产大队|大队|村民委员会|村委会|管理区)'],
  ['team', '(?:生产小?队|村民小组|小队)'],
  ['commune', '(?:人民公社|公社|区公所|乡人民政府|乡政府|镇人民政府|镇政府)'],
  ['county', '(?:[县市]人民政府|[县市]政府|人民政府|政府|革命委员会|革委会|林业局|[县市](?=[、,和及与]|的?审|批))'],
]

/** One office inside a pattern. */
export const OFFICE = `(?:${STEPS.map(([, names]) => names).join('|')})`

const ENDS = STEPS.map(([step, names]) => [step, new RegExp(`${names}$`, 'u')] as const)

/** The step of an office by the last words of its name; null when it is none. */
export const stepOfOffice = (name: string): IssuerStep | null =>
  ENDS.find(([, pattern]) => pattern.test(name))?.[0] ?? (/[县市]$/u.test(name) ? 'county' : null)
