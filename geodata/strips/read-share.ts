import { COMPASS_SIDES, type BoundaryReading, type CompassSide, type StatedMeasure } from '../boundary/model.ts'
import { CHINESE_NUMERALS, parseNumeral } from '../text/numerals.ts'
import { quoteOf } from '../text/span.ts'

import type { DocumentDescription } from '../documents/model.ts'
import type { Share, StripWidth } from './model.ts'

const METRES: Readonly<Partial<Record<StatedMeasure['unit'], number>>> = { zhang: 10 / 3, metre: 1 }
/** Five feet of a third of a metre; a pace is nobody's measure. */
const METRES_PER_PACE = 5 / 3
const AT_FOOT = /脚[宽阔长共约各下为]*$/u
const AT_TOP = /顶[宽阔长共约各上为]*$/u
const PACES = new RegExp(
  String.raw`(?<place>[脚顶])[宽阔长共约各]*(?<number>\d{1,4}|[${CHINESE_NUMERALS}]{1,6})步`,
  'gu',
)
const COUNTED = /[算数量]/u
const HOLDER_BEFORE = /(?<holder>\p{Script=Han}{1,4}户)《/gu
const WINDS: Readonly<Record<string, CompassSide>> = {
  东北: 'NE',
  东南: 'SE',
  西北: 'NW',
  西南: 'SW',
  东: 'E',
  南: 'S',
  西: 'W',
  北: 'N',
}
const TOWARDS = new RegExp(`[往向朝](?<wind>${Object.keys(WINDS).join('|')})`, 'u')

function told(text: string, { start, end, areas }: { start: number; end: number; areas: BoundaryReading['areas'] }) {
  const widths: { readonly at: 'foot' | 'top'; readonly width: StripWidth }[] = []
  for (const { unit, value, approximate, ...quote } of areas) {
    const metres = METRES[unit]
    const before = text.slice(Math.max(start, quote.start - 6), quote.start)
    const at = AT_FOOT.test(before) ? 'foot' : AT_TOP.test(before) ? 'top' : undefined
    if (metres !== undefined && at) widths.push({ at, width: { ...quote, metres: value * metres, approximate } })
  }
  for (const match of text.slice(start, end).matchAll(PACES)) {
    const { place, number } = match.groups!
    const paces = parseNumeral(number!)
    const from = start + match.index
    if (paces !== null)
      widths.push({
        at: place === '脚' ? 'foot' : 'top',
        width: {
          start: from,
          end: from + match[0].length,
          quote: match[0],
          metres: paces * METRES_PER_PACE,
          approximate: true,
        },
      })
  }
  const first = (wanted: 'foot' | 'top') => widths.find(({ at }) => at === wanted)?.width ?? null
  return { footWidth: first('foot'), topWidth: first('top') }
}

function numbersOf(text: string, areas: BoundaryReading['areas']): Pick<Share, 'numbers' | 'numberWords'> {
  const [first, second] = areas.filter(({ unit }) => unit === 'share')
  if (!first) return { numbers: null, numberWords: null }
  const joined = second && /^[至到和与、及]$/u.test(text.slice(first.end, second.start))
  const last = joined ? second : first
  return {
    numbers: { first: Math.min(first.value, last.value), last: Math.max(first.value, last.value) },
    numberWords: quoteOf(text, { start: first.start, end: last.end }),
  }
}

/** What the words of a strip tell of it; null for what is no strip. */
export function readShare(text: string, description: DocumentDescription, descriptionIndex: number): Share | null {
  const { subject, reading, start, end } = description
  if (reading.form !== 'strip' || (subject !== 'household-strip' && subject !== 'unattributed')) return null
  const { calls, areas } = reading
  const counting = calls.find((call) => COUNTED.test(text.slice(call.start, call.end)))
  const towards = counting && TOWARDS.exec(text.slice(counting.start, counting.end))?.groups?.['wind']
  const neighbour = (side: 'left' | 'right') =>
    calls.find((call) => call.side === side)?.marks.find(({ role }) => role === 'neighbour')?.quote ?? null
  const feet = calls.flatMap(({ marks }, callIndex) =>
    marks.flatMap(({ kind, role }, markIndex) =>
      kind === 'slope-foot' && role === 'line' ? [{ callIndex, markIndex }] : [],
    ),
  )
  const before = [...text.slice(Math.max(0, start - 40), start).matchAll(HOLDER_BEFORE)].at(-1)
  return {
    descriptionIndex,
    ...numbersOf(text, areas),
    ...told(text, { start, end, areas }),
    holder: before?.groups?.['holder'] ?? null,
    origin: counting?.marks.find(({ role }) => role === 'from')?.quote ?? null,
    countedTowards: COMPASS_SIDES.find((side) => towards !== undefined && WINDS[towards] === side) ?? null,
    leftNeighbour: neighbour('left'),
    rightNeighbour: neighbour('right'),
    foot: feet[0] ?? null,
  }
}
