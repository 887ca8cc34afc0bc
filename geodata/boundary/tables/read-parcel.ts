/** Reads one parcel of a table as the sentence that its cells make: 东至 of the header and 山脊 of the row. */
import { quoteOf, type Span } from '../../text/span.ts'
import { landmarkKind } from '../landmark-kind.ts'
import { readMeasures } from '../measures.ts'
import { readBoundary } from '../read-boundary.ts'
import { ComposedWords } from './composed-words.ts'
import { saysNothing } from './table-cells.ts'

import type { BoundaryReading, StatedMeasure } from '../model.ts'
import type { TableParcel, TableSide } from './table-rows.ts'

/** A text with its folded form, of the same length. */
export type Folded = { readonly text: string; readonly folded: string }

/** A value may begin with the verb of its side, or tell the side once more. */
const OWN_VERB = /^(?:至|到|以|与|和|抵|临|邻|接|靠|连|齐|沿|从|由|自|凭|顺|毗|紧)/u
const TRAILING = /[\s。;,、.]+$/u
const GAP = /(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu

/** A narrow cell breaks its words over lines; a break behind a landmark may part two of them. */
const isBrokenWord = (words: string): boolean => landmarkKind(words).kind === 'place'

const addValue = (composed: ComposedWords, { text, folded }: Folded, { start, end }: Span, place: Span): void => {
  let from = start
  const add = (to: number) => composed.add({ words: text.slice(from, to), at: from, place })
  for (const gap of folded.slice(start, end).matchAll(GAP)) {
    const at = start + gap.index
    add(at)
    if (!isBrokenWord(folded.slice(from, at))) composed.add({ words: '、', at: null, place })
    from = at + gap[0].length
  }
  add(end)
}

const filledOf = (folded: string, { value }: TableSide): Span => {
  const { start, end } = value
  if (saysNothing(folded, value)) return { start, end: start }
  return { start, end: start + folded.slice(start, end).replace(TRAILING, '').length }
}

const addSide = (composed: ComposedWords, { text, folded }: Folded, side: TableSide): void => {
  const { word, wordAt, isBeside, value } = side
  const { place } = value
  const filled = filledOf(folded, side)
  const words = folded.slice(filled.start, filled.end)
  const tellsSide = words.startsWith(word) && OWN_VERB.test(words.slice(word.length).replace(/^[面边方侧部]/u, ''))
  if (!tellsSide) {
    composed.add(
      isBeside
        ? { words: text.slice(wordAt, wordAt + word.length), at: wordAt, place }
        : { words: word, at: null, place },
    )
    if (!OWN_VERB.test(words)) composed.add({ words: '至', at: null, place })
  }
  addValue(composed, { text, folded }, filled, place)
  composed.add({ words: ';', at: null, place })
}

const areaOf = ({ text, folded }: Folded, { area }: TableParcel): StatedMeasure[] => {
  if (!area) return []
  const { start, end } = area.cell
  const words = folded.slice(start, end)
  const stated = readMeasures(words, words)
  const measures = stated.length > 0 ? stated : readMeasures(`${words}${area.unit}`, `${words}${area.unit}`)
  return measures.slice(0, 1).map((measure) => ({
    ...measure,
    ...quoteOf(text, { start: start + measure.start, end: Math.min(end, start + measure.end) }),
  }))
}

/** From the first to the last cell that tells something of the parcel. */
export const extentOfParcel = ({ sides, land, area }: TableParcel): Span => {
  const spans = [
    ...sides.map(({ value }) => value.place),
    ...sides
      .filter(({ isBeside }) => isBeside)
      .map(({ wordAt, word }) => ({ start: wordAt, end: wordAt + word.length })),
    ...(land ? [land] : []),
    ...(area ? [area.cell] : []),
  ]
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
}

const isElsewhere = ({ start, end }: Span, before: Span | undefined): boolean =>
  before === undefined || before.start !== start || before.end !== end

/** Spans count from the start of the text. A call covers the words of its value, and its side word where both stand in the row. */
export const readParcel = (source: Folded, parcel: TableParcel): BoundaryReading => {
  const { text } = source
  const composed = new ComposedWords()
  for (const side of parcel.sides) addSide(composed, source, side)
  const reading = readBoundary(composed.text())
  const inText = <T extends Span>(span: T): T => ({ ...span, ...composed.originalOf(span) })
  const quoted = <T extends Span>(span: T): T => ({ ...span, ...quoteOf(text, composed.originalOf(span)) })
  return {
    ...reading,
    calls: reading.calls
      .map((call) => ({ ...inText(call), marks: call.marks.map(quoted) }))
      .filter((call, index, calls) => isElsewhere(call, calls[index - 1])),
    areas: [...areaOf(source, parcel), ...reading.areas.map(quoted)].sort((one, other) => one.start - other.start),
    unread: reading.unread.filter((span) => composed.holdsOriginal(span)).map(inText),
  }
}
