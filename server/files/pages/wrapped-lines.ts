import { heightOf, leftOf, rightOf, topOf, bottomOf, type Line } from './page.ts'

export type Column = { readonly left: number; readonly right: number }

/** All in heights of the line. */
const FULL_WITHIN = 1.6
const UNINDENTED_WITHIN = 1
const GAP_LIMIT = 1.8
const HEIGHT_RATIO_LIMIT = 1.5

const LIST_NUMBER = /^\s*(?:[（(]?[一二三四五六七八九十百\d]{1,3}[）)、.．]|第[一二三四五六七八九十百\d]+[条章节])/u

/** The stretch of the page that its lines fill. */
export const columnOf = (lines: readonly Line[]): Column => ({
  left: Math.min(...lines.map(leftOf)),
  right: Math.max(...lines.map(rightOf)),
})

const textOf = (line: Line): string => line.map(({ text }) => text).join('')

/** Whether a line goes on in the next because the paper ended: it fills the column and the next one begins at its edge. */
export function goesOn(line: Line, next: Line, column: Column): boolean {
  const height = heightOf(line)
  const ratio = height / heightOf(next)
  return (
    column.right - rightOf(line) <= FULL_WITHIN * height &&
    leftOf(next) - column.left <= UNINDENTED_WITHIN * height &&
    topOf(next) - bottomOf(line) <= GAP_LIMIT * height &&
    Math.max(ratio, 1 / ratio) <= HEIGHT_RATIO_LIMIT &&
    !LIST_NUMBER.test(textOf(next))
  )
}
