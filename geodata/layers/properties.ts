import type { LayerProperty, PropertyType, Unit } from './model.ts'

type Given = Partial<Pick<LayerProperty, 'unit' | 'nullable' | 'toldTo'>>

const property = (
  name: string,
  type: PropertyType,
  chinese: string,
  english: string,
  { unit = null, nullable = false, toldTo = 'court' }: Given = {},
): LayerProperty => ({ name, type, unit, nullable, title: { 'zh-CN': chinese, en: english }, toldTo })

type Make = (name: string, chinese: string, english: string, given?: Given) => LayerProperty
const made =
  (type: PropertyType, unit: Unit | null = null): Make =>
  (name, chinese, english, given = {}) =>
    property(name, type, chinese, english, { unit, ...given })

export const text = made('text')
export const integer = made('integer')
export const flag = made('boolean')
export const day = made('day')
export const moment = made('moment')
export const metres = made('number', 'metres')
export const squareMetres = made('number', 'square metres')
export const share = made('number', 'share')

/** May be missing. */
export const orNone = { nullable: true } as const
/** For the office alone, and may be missing. */
export const officeOrNone = { nullable: true, toldTo: 'office' } as const
export const office = { toldTo: 'office' } as const
export const everybody = { toldTo: 'public' } as const
export const everybodyOrNone = { nullable: true, toldTo: 'public' } as const

/** What every layer of cases tells first. */
export const ofCase = [
  text('case', '案件', 'case'),
  text('caseTitle', '案名', 'title of the case'),
  flag('illustrative', '示意', 'illustrative, not surveyed'),
] as const
