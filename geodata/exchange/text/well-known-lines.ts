import { isWellKnownText } from './well-known-text.ts'

import type { TableLine } from '../gazetteer/table-rows.ts'

/** A file of well-known text alone: one shape after the other, however its lines are broken. Undefined for any other text. */
export function wellKnownLines(text: string): TableLine[] | undefined {
  const [first = ''] = text.split('\n', 1)
  if (!isWellKnownText(first) || /[,;\t]\s*[^\s\d().+,;-]/u.test(first.slice(first.lastIndexOf(')') + 1)))
    return undefined
  const lines: TableLine[] = []
  let [open, shape, begin] = [0, '', 1]
  for (const [index, line] of text.split(/\r?\n/u).entries()) {
    if (shape === '') begin = index + 1
    shape += ` ${line}`
    for (const character of line) open += character === '(' ? 1 : character === ')' ? -1 : 0
    if (open > 0 || shape.trim() === '') continue
    lines.push({ line: begin, cells: [shape.trim()] })
    shape = ''
    open = 0
  }
  if (shape.trim() !== '') lines.push({ line: begin, cells: [shape.trim()] })
  return lines
}
