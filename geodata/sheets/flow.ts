import { ASCENT_EMS, HAIRLINE, RULE, boxMark, line, text } from './marks.ts'
import { bodyOf, loosePage, type LoosePage, type PageFurniture } from './page.ts'
import { textWidth, wrapText } from './text-width.ts'

import type { Mark, TextAnchor, TextWeight } from './model.ts'

type Column = {
  readonly title: string
  /** Of the width of the table, in shares of all columns. */
  readonly share: number
  readonly anchor?: TextAnchor
}

/** What runs down the pages of a text sheet. */
export type Block =
  | { readonly is: 'title'; readonly text: string }
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'text'; readonly text: string; readonly size?: number; readonly indent?: number }
  | {
      readonly is: 'table'
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly string[])[]
      /** Room to write in by hand: no row is lower. */
      readonly leastRowHeight?: number
    }
  | {
      readonly is: 'marks'
      readonly height: number
      readonly draw: (left: number, top: number, width: number) => Mark[]
    }
  | { readonly is: 'space'; readonly height: number }
  | { readonly is: 'new-page' }

const SIZES = { title: 5.4, heading: 3.7, text: 3.1, table: 2.9 } as const
const LEADING = 1.42
const CELL = 1.1

type Size = { readonly width: number; readonly height: number }

class Pages {
  readonly done: LoosePage[] = []
  readonly body: ReturnType<typeof bodyOf>
  #marks: Mark[] = []
  #top: number
  readonly #size: Size
  readonly #furniture: PageFurniture

  constructor(size: Size, furniture: PageFurniture) {
    this.#size = size
    this.#furniture = furniture
    this.body = bodyOf(size)
    this.#top = this.body.top
  }

  get top(): number {
    return this.#top
  }

  get room(): number {
    return this.body.top + this.body.height - this.#top
  }

  get isFresh(): boolean {
    return this.#marks.length === 0
  }

  turn(): void {
    this.done.push(loosePage(this.#size, this.#furniture, this.#marks))
    this.#marks = []
    this.#top = this.body.top
  }

  /** Puts marks of some height at the top of what is free; on a new page when they find no room here. */
  put(height: number, draw: (top: number) => Mark[]): void {
    if (height > this.room && !this.isFresh) this.turn()
    this.#marks.push(...draw(this.#top))
    this.#top += height
  }

  /** Leaves some height free, but none at the top of a page. */
  leaveFree(height: number): void {
    if (!this.isFresh) this.#top = Math.min(this.#top + height, this.body.top + this.body.height)
  }
}

const lineHeight = (size: number): number => size * LEADING
const baseline = (top: number, size: number): number => top + (lineHeight(size) - size) / 2 + size * ASCENT_EMS

function putLines(pages: Pages, lines: readonly string[], size: number, weight: TextWeight, indent = 0): void {
  for (const words of lines)
    pages.put(lineHeight(size), (top) => [
      text([pages.body.left + indent, baseline(top, size)], words, { size, weight }),
    ])
}

type Cell = readonly string[]

function rowMarks(
  left: number,
  top: number,
  height: number,
  cells: readonly Cell[],
  widths: readonly number[],
  columns: readonly Column[],
  weight: TextWeight,
): Mark[] {
  let x = left
  return cells.flatMap((lines, index) => {
    const [cellLeft, width] = [x, widths[index] ?? 0]
    x += width
    const anchor = weight === 'bold' ? 'middle' : (columns[index]?.anchor ?? 'start')
    const at = anchor === 'start' ? cellLeft + CELL : anchor === 'end' ? cellLeft + width - CELL : cellLeft + width / 2
    return [
      boxMark({ left: cellLeft, top, width, height }, RULE),
      ...lines.map((words, number) =>
        text([at, baseline(top + CELL + number * lineHeight(SIZES.table), SIZES.table)], words, {
          size: SIZES.table,
          weight,
          anchor,
        }),
      ),
    ]
  })
}

function putTable(pages: Pages, block: Extract<Block, { is: 'table' }>): void {
  const { columns, rows, leastRowHeight = 0 } = block
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => (pages.body.width * share) / shares)
  const cellsOf = (row: readonly string[]): Cell[] =>
    row.map((words, index) => wrapText(words, (widths[index] ?? 0) - 2 * CELL, SIZES.table))
  const heightOf = (cells: readonly Cell[]): number =>
    Math.max(...cells.map(({ length }) => length)) * lineHeight(SIZES.table) + 2 * CELL
  const heads = cellsOf(columns.map(({ title }) => title))
  const putRow = (cells: readonly Cell[], height: number, weight: TextWeight): void =>
    pages.put(height, (top) => rowMarks(pages.body.left, top, height, cells, widths, columns, weight))
  const putHead = (): void => putRow(heads, heightOf(heads), 'bold')

  const firstHeight = rows[0] ? heightOf(cellsOf(rows[0])) : 0
  if (heightOf(heads) + Math.min(firstHeight, 30) > pages.room && !pages.isFresh) pages.turn()
  putHead()
  for (const row of rows) {
    let cells = cellsOf(row)
    const next = (): void => {
      pages.turn()
      putHead()
    }
    if (Math.max(heightOf(cells), leastRowHeight) > pages.room && heightOf(cells) < pages.body.height / 2) next()
    // A row longer than half a page goes on over the leaf.
    while (heightOf(cells) > pages.room) {
      const count = Math.floor((pages.room - 2 * CELL) / lineHeight(SIZES.table))
      if (count > 0) {
        const part = cells.map((lines) => lines.slice(0, count))
        putRow(part, heightOf(part), 'regular')
        cells = cells.map((lines) => lines.slice(count))
      }
      next()
    }
    putRow(cells, Math.max(heightOf(cells), leastRowHeight), 'regular')
  }
  pages.leaveFree(2.5)
}

function putBlock(pages: Pages, block: Block): void {
  const { body } = pages
  if (block.is === 'new-page') {
    if (!pages.isFresh) pages.turn()
  } else if (block.is === 'space') pages.leaveFree(block.height)
  else if (block.is === 'marks') pages.put(block.height, (top) => block.draw(body.left, top, body.width))
  else if (block.is === 'table') putTable(pages, block)
  else if (block.is === 'title') {
    for (const words of wrapText(block.text, body.width, SIZES.title))
      pages.put(lineHeight(SIZES.title), (top) => [
        text([body.left + body.width / 2, baseline(top, SIZES.title)], words, {
          size: SIZES.title,
          weight: 'bold',
          anchor: 'middle',
        }),
      ])
    pages.leaveFree(2)
  } else if (block.is === 'heading') {
    // A heading is never left alone at the foot of a page.
    if (pages.room < 22 && !pages.isFresh) pages.turn()
    pages.leaveFree(1.5)
    putLines(pages, wrapText(block.text, body.width, SIZES.heading), SIZES.heading, 'bold')
    pages.leaveFree(0.8)
  } else {
    const { size = SIZES.text, indent = 0 } = block
    putLines(pages, wrapText(block.text, body.width - indent, size), size, 'regular', indent)
  }
}

/** Blocks set one below the other on as many pages as they need. */
export function flowPages(size: Size, furniture: PageFurniture, blocks: readonly Block[]): LoosePage[] {
  const pages = new Pages(size, furniture)
  for (const block of blocks) putBlock(pages, block)
  if (!pages.isFresh || pages.done.length === 0) pages.turn()
  return pages.done
}

/** A ruled line to write on behind some words, as wide as is left. */
export function writingLine(left: number, top: number, width: number, words: string, size = 3.1): Mark[] {
  const at = baseline(top, size)
  const from = left + textWidth(words, size) + 1
  return [
    text([left, at], words, { size }),
    ...(from < left + width
      ? [
          line(
            [
              [from, at + 0.9],
              [left + width, at + 0.9],
            ],
            HAIRLINE,
          ),
        ]
      : []),
  ]
}
