/** Lines of a text that are rows of a table: parted by tabs, by upright strokes or by wide gaps. */
import type { Span } from '../../text/span.ts'

/** The words of one cell, without the blanks round them. An empty cell is empty where it stands. */
export type Cell = Span & {
  /** Something of the original that stands for the cell, also where it is empty: its words, its blanks or its border. */
  readonly place: Span
}

export type TableLine = Span & {
  readonly cells: readonly Cell[]
  /** Borders tell empty cells; gaps do not. */
  readonly hasBorders: boolean
}

const BORDER = /[\t|│┃]/gu
const HAS_BORDER = /[\t|│┃]/u
const WIDE_GAP = / {2,}/gu
/** ---|--- and ├──┼──┤ rule a table off and hold no words. */
const RULE = /^[\s|│┃├┤┼┌┐└┘┬┴─━=+:-]+$/u
const STROKE = /[|│┃]/u

type Stretch = { readonly span: Span; readonly after: Span }

/** The stretches between the separators, each with the separator behind it. */
const stretchesOf = (folded: string, { start, end }: Span, separator: RegExp): Stretch[] => {
  const stretches: Stretch[] = []
  let from = start
  for (const match of folded.slice(start, end).matchAll(separator)) {
    const at = start + match.index
    stretches.push({ span: { start: from, end: at }, after: { start: at, end: at + match[0].length } })
    from = at + match[0].length
  }
  stretches.push({ span: { start: from, end }, after: { start: end, end } })
  return stretches
}

const trimmed = (folded: string, { start, end }: Span): Span => {
  const words = folded.slice(start, end)
  const lead = words.length - words.trimStart().length
  return { start: start + lead, end: start + Math.max(lead, words.trimEnd().length) }
}

const isEmpty = ({ start, end }: Span): boolean => start >= end

const cellOf = (folded: string, { span, after }: Stretch, before: Span | undefined): Cell => {
  const words = trimmed(folded, span)
  const place = [words, span, before, after].find((stretch) => stretch !== undefined && !isEmpty(stretch))
  return { ...words, place: place ?? words }
}

/** | a | b |: the outer strokes open and close the line and part nothing. */
const withoutOuterStrokes = (folded: string, stretches: readonly Stretch[]): readonly Stretch[] => {
  const [first] = stretches
  const last = stretches.at(-1)
  const opens = first && STROKE.test(folded.charAt(first.after.start)) && isEmpty(trimmed(folded, first.span))
  const before = stretches.at(-2)
  const closes = last && before && STROKE.test(folded.charAt(before.after.start)) && isEmpty(trimmed(folded, last.span))
  return stretches.slice(opens ? 1 : 0, closes ? -1 : undefined)
}

const tableLine = (folded: string, line: Span): TableLine | null => {
  const words = folded.slice(line.start, line.end)
  if (RULE.test(words)) return null
  const hasBorders = HAS_BORDER.test(words)
  const within = hasBorders ? line : trimmed(folded, line)
  const stretches = withoutOuterStrokes(folded, stretchesOf(folded, within, hasBorders ? BORDER : WIDE_GAP))
  const cells = stretches.map((stretch, index) => cellOf(folded, stretch, stretches[index - 1]?.after))
  return { ...line, cells, hasBorders }
}

/** Anything a table of sides cannot do without. */
const WORTH_LOOKING = /[东南西北上下左右]/u
const SEPARATED = /[\t|│┃]| {2}/u

/** Runs of neighbouring lines of which each holds two cells or more, or one that may be a label alone. */
export const tableBlocks = (folded: string): TableLine[][] => {
  if (!SEPARATED.test(folded) || !WORTH_LOOKING.test(folded)) return []
  const blocks: TableLine[][] = [[]]
  let start = 0
  while (start <= folded.length) {
    const stop = folded.indexOf('\n', start)
    const end = stop < 0 ? folded.length : stop
    const words = folded.slice(start, end)
    if (SEPARATED.test(words)) {
      const line = tableLine(folded, { start, end })
      if (line && line.cells.length >= 2) blocks.at(-1)?.push(line)
      else if (line && !RULE.test(words)) blocks.push([])
    } else if (!RULE.test(words)) blocks.push([])
    start = end + 1
  }
  return blocks.filter((block) => block.length > 0)
}
