import { foldText } from '../text/fold.ts'
import { shiftSpan, type Span } from '../text/span.ts'
import { findLineStretches } from './finding/line-stretches.ts'
import { findQuotedStretches } from './finding/quoted-stretches.ts'
import { findSideClusters } from './finding/side-clusters.ts'
import { findSingleSides } from './finding/single-sides.ts'
import type { Stretch } from './finding/stretch.ts'
import { wholeText } from './finding/whole-text.ts'
import { readBoundary } from './read-boundary.ts'
import { touchesOneOf } from './span-search.ts'
import { findTableDescriptions, type TableDescription } from './tables/find-table-descriptions.ts'

import type { BoundaryReading } from './model.ts'

const inOrder = <T extends Span>(spans: T[]): T[] => spans.sort((a, b) => a.start - b.start)

/** The stretches of tables that are read as such: the rows, and the headers that lend their side words. */
const takenBy = (tables: readonly TableDescription[]): Span[] => {
  const headers = new Map(tables.flatMap(({ header }) => (header ? [[header.start, header]] : [])))
  return inOrder([...headers.values(), ...tables])
}

const findInProse = (text: string, folded: string, taken: readonly Span[]): Stretch[] => {
  const quoted = findQuotedStretches(text, folded).filter((span) => !touchesOneOf(span, taken))
  const withQuoted = inOrder([...taken, ...quoted])
  const clusters = findSideClusters(text, folded, withQuoted)
  const sides = inOrder([...withQuoted, ...clusters])
  const lines = findLineStretches(text, folded, sides)
  const singles = findSingleSides(text, folded, inOrder([...sides, ...lines]))
  const found = [...quoted, ...clusters, ...lines, ...singles.map((span) => ({ ...span, reading: null }))]
  return found.length > 0 || taken.length > 0 ? found : wholeText(text)
}

/**
 * The boundary descriptions inside a document, in order and not overlapping: rows of tables, what is quoted from a form
 * or certificate, sides told one after the other or one alone of its land, and lines with their awards. Spans count code units of `text`.
 */
export const findDescriptions = (text: string): Span[] => {
  const folded = foldText(text)
  const tables = findTableDescriptions({ text, folded })
  const found: Span[] = [...tables, ...findInProse(text, folded, takenBy(tables))]
  return inOrder(found.map(({ start, end }) => ({ start, end })))
}

/** A description with its reading, whose spans count from the start of the text. */
export type FoundDescription = Span & {
  readonly reading: BoundaryReading
  /** The land as a column of a table names it; null outside of tables. */
  readonly landName: string | null
}

/** The same reading with spans that count from the start of the text. */
const shiftReading = (reading: BoundaryReading, by: number): BoundaryReading => ({
  ...reading,
  calls: reading.calls.map((call) => ({
    ...shiftSpan(call, by),
    marks: call.marks.map((mark) => shiftSpan(mark, by)),
  })),
  areas: reading.areas.map((area) => shiftSpan(area, by)),
  unread: reading.unread.map((span) => shiftSpan(span, by)),
})

/** The descriptions of a text as `findDescriptions` finds them, each read. */
export const readDescriptions = (text: string): FoundDescription[] => {
  const folded = foldText(text)
  const tables = findTableDescriptions({ text, folded })
  const prose = findInProse(text, folded, takenBy(tables)).map(({ start, end, reading }) => ({
    start,
    end,
    reading: shiftReading(reading?.() ?? readBoundary(text.slice(start, end)), start),
    landName: null,
  }))
  return inOrder([...tables.map(({ start, end, reading, landName }) => ({ start, end, reading, landName })), ...prose])
}

/** The description that stands at a span of a text, read again after characters of it changed. */
export const readDescriptionAt = (text: string, { start, end }: Span): BoundaryReading => {
  const row = findTableDescriptions({ text, folded: foldText(text) }).find(
    (table) => table.start === start && table.end === end,
  )
  return row ? row.reading : shiftReading(readBoundary(text.slice(start, end)), start)
}
