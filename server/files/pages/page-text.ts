import { GrowingText } from './growing-text.ts'
import { columnOf, isWide, type Line, type Page } from './page.ts'
import { isPageNumber } from './page-numbers.ts'
import { withTableRows, type TableRow } from './table-rows.ts'
import { goesOnBelow, goesOnOverleaf, type SetLine } from './wrapped-lines.ts'

import type { PageSpan } from '../../../geodata/text/model.ts'

type PageLine = SetLine & { readonly page: Page; readonly row: TableRow | null }

const isRow = (set: Line | TableRow): set is TableRow => 'cells' in set

function linesOf(page: Page): PageLine[] {
  const column = columnOf(page)
  return withTableRows(page.lines).map((set) =>
    isRow(set) ? { line: set.cells.flat(), column, page, row: set } : { line: set, column, page, row: null },
  )
}

/** What parts two lines: nothing or a space inside a paragraph, else a line break. */
function lineBreak(set: PageLine, next: PageLine): string {
  if (set.row || next.row) return '\n'
  const goesOn = set.page === next.page ? goesOnBelow(set, next) : goesOnOverleaf(set, next)
  if (!goesOn) return '\n'
  return isWide(set.line.at(-1)?.text.at(-1)) || isWide(next.line[0]?.text[0]) ? '' : ' '
}

/**
 * The reading text of pages, with every piece's place on paper. Lines that the paper wrapped are joined again, over the end
 * of a page too; that no page's number may part a sentence, the numbers stand together at the end.
 */
export function textOfPages(pages: readonly Page[]): { text: string; spans: PageSpan[] } {
  const growing = new GrowingText()
  const lines = pages.flatMap(linesOf)
  const numbers = lines.filter(({ line, page }) => isPageNumber(line, page))
  const isNumber = new Set(numbers)
  const body = lines.filter((line) => !isNumber.has(line))
  for (const [index, set] of body.entries()) {
    if (set.row) growing.addRow(set.row, set.page)
    else growing.addLine(set.line, set.page)
    const next = body[index + 1]
    if (next) growing.add(lineBreak(set, next))
  }
  for (const { line, page } of numbers) {
    growing.add('\n')
    growing.addLine(line, page)
  }
  return { text: growing.text(), spans: growing.spans }
}
