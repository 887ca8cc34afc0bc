import { bottomOf, heightOf, leftOf, rightOf, textOf, topOf, type Column, type Line } from './page.ts'

/** A line in the column of its page. */
export type SetLine = { readonly line: Line; readonly column: Column }

/** All in heights of the line. */
const FULL_WITHIN = 1.6
const UNINDENTED_WITHIN = 1
const GAP_LIMIT = 1.8
const HEIGHT_RATIO_LIMIT = 1.5

const LIST_NUMBER = /^\s*(?:[（(]?[一二三四五六七八九十百\d]{1,3}[）)、.．]|第[一二三四五六七八九十百\d]+[条章节])/u
const SENTENCE_ENDS = /[。！？!?]\s*$/u

const isFull = ({ line, column }: SetLine): boolean =>
  column.holdsParagraphs && column.right - rightOf(line) <= FULL_WITHIN * heightOf(line)
const isIndented = ({ line, column }: SetLine): boolean =>
  leftOf(line) - column.left > UNINDENTED_WITHIN * heightOf(line)

function isOfOneSize(line: Line, next: Line): boolean {
  const ratio = heightOf(line) / heightOf(next)
  return Math.max(ratio, 1 / ratio) <= HEIGHT_RATIO_LIMIT
}

/** Whether the paper ended and not the paragraph: the line fills its column and the next one begins at the edge. */
const isWrapped = (set: SetLine, next: SetLine): boolean =>
  isFull(set) && !isIndented(next) && isOfOneSize(set.line, next.line) && !LIST_NUMBER.test(textOf(next.line))

/** Whether a line goes on in the next one of its page. */
export const goesOnBelow = (set: SetLine, next: SetLine): boolean =>
  isWrapped(set, next) && topOf(next.line) - bottomOf(set.line) <= GAP_LIMIT * heightOf(set.line)

/** Whether the last line of a page goes on in the first of the next: also only in the middle of a sentence. */
export const goesOnOverleaf = (set: SetLine, next: SetLine): boolean =>
  isWrapped(set, next) && !SENTENCE_ENDS.test(textOf(set.line))
