/** What single cells of a table say: a side, the label of a column, nothing. */
import type { Side } from '../model.ts'
import type { Span } from '../../text/span.ts'

const COMPASS: readonly (readonly [written: string, side: Side])[] = [
  ['东北', 'NE'],
  ['东南', 'SE'],
  ['西北', 'NW'],
  ['西南', 'SW'],
  ['东', 'E'],
  ['南', 'S'],
  ['西', 'W'],
  ['北', 'N'],
]
const LOCAL: readonly (readonly [written: string, side: Side])[] = [
  ['上', 'up'],
  ['下', 'down'],
  ['左', 'left'],
  ['右', 'right'],
]
/** 东, 东至, 东面界, 四至(东), 四至-东. 上 and 下 alone are told of volumes and classes. */
const SIDE_CELL = new RegExp(
  `^(?:(?:四至|四界|界至|四邻)(?:界[线限址])?[-:]?)?正?(?:(?<compass>${COMPASS.map(([written]) => written).join('|')})` +
    `(?:至|到|抵|止|临|邻|连|[面边方侧部]?(?:至|到|界)?)?|(?<local>[上下左右])(?:至|到|抵|界|[边面侧](?:至|到|界)?))(?:界[线限址]?|相邻)?:?$`,
  'u',
)
const SIDE_OF = new Map<string, Side>([...COMPASS, ...LOCAL])

const LONGEST_LABEL = 14

export type SideLabel = {
  readonly side: Side
  readonly word: string
  /** Where the word stands. */
  readonly wordAt: number
  /** The label says more than the compass word: 东至, 四至(东). */
  readonly saysBound: boolean
}

/** The side that the words of a cell name and nothing else besides; null for any other cell. */
export const sideLabelOf = (folded: string, { start, end }: Span): SideLabel | null => {
  if (start >= end || end - start > LONGEST_LABEL) return null
  const label = folded.slice(start, end).replace(/[\s()[\]]/gu, '')
  const groups = SIDE_CELL.exec(label)?.groups
  const word = groups?.['compass'] ?? groups?.['local']
  const side = word === undefined ? undefined : SIDE_OF.get(word)
  if (word === undefined || side === undefined) return null
  return { side, word, wordAt: folded.indexOf(word, start), saysBound: /[至到抵止临邻连界]/u.test(label) }
}

/** 无, / and — fill a cell that says nothing. */
const NOTHING = /^(?:[\s/\\×_.…·○□*-]|无|空白?)*$/u
export const saysNothing = (folded: string, { start, end }: Span): boolean => NOTHING.test(folded.slice(start, end))

const COLUMN_LABELS = {
  land: /^(?:小?(?:地|山|土|林|岭)名(?:称)?|地块名称?|(?:林地|山林|山场|宗地|林班|地块)名称|名称|坐落|座落|所在地)$/u,
  area: /^(?:(?:林地|宗地|用地|承包|登记|实测|山林|总)?面积|亩数)(?:\(?(?<unit>亩|公顷|平方米)\)?)?$/u,
}

const labelOf = (folded: string, { start, end }: Span): string =>
  end - start > LONGEST_LABEL ? '' : folded.slice(start, end).replace(/\s|:$/gu, '')

export const isLandLabel = (folded: string, cell: Span): boolean => COLUMN_LABELS.land.test(labelOf(folded, cell))

/** The unit that a label of areas gives (亩 where it gives none); null for any other label. */
export const areaUnitOf = (folded: string, cell: Span): string | null => {
  const match = COLUMN_LABELS.area.exec(labelOf(folded, cell))
  return match ? (match.groups?.['unit'] ?? '亩') : null
}
