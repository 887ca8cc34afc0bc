/** Who issued a document: named on a line of the heading, or beside a label (发证机关, 调解单位). */
import type { DocumentKind } from '../model.ts'
import { headingLines } from './heading-lines.ts'

const OFFICE =
  '(?:人民法院|人民政府|革命委员会|林业局|农业局|管理局|自然资源局|国土资源局|办公室|管理区|公社管理委员会|人民公社)'
const ON_OWN_LINE = new RegExp(
  `^\\s*(?<authority>\\p{Script=Han}{2,30}?${OFFICE})\\s*(?:行政|民事|山林|土地|林权|权属|争议|现场|关于|处理|\\n|$)`,
  'u',
)
const LABELLED = new RegExp(
  `(?:发证机关|填发机关|核发机关|颁证机关|调解(?:单位|机关|组织)|勘[查验](?:单位|机关))(?:\\([^()]{0,6}\\))?:\\s*(?<authority>\\p{Script=Han}{2,30}?${OFFICE})`,
  'u',
)

const NAMED_BY_LABEL: readonly DocumentKind[] = ['certificate', 'survey-record', 'mediation-agreement']

/** null when the text does not say it; the court of appeal in the last lines of a judgment did not issue it. */
export const readOwnAuthority = (text: string, kind: DocumentKind): string | null => {
  const named = headingLines(text).map((line) => ON_OWN_LINE.exec(line.text)?.groups?.['authority'])
  const labelled = NAMED_BY_LABEL.includes(kind) ? LABELLED.exec(text)?.groups?.['authority'] : undefined
  return named.find((authority) => authority !== undefined) ?? labelled ?? null
}
