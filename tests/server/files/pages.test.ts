import { describe, expect, test } from 'vitest'

import { gatherLines } from '../../../server/files/pages/gather-lines.ts'
import { textOfPages } from '../../../server/files/pages/page-text.ts'

import type { Line, Page, Piece } from '../../../server/files/pages/page.ts'

const LETTER = 10
const piece = (text: string, left: number, top: number): Piece => ({
  text,
  left,
  top,
  right: left + text.length * LETTER,
  bottom: top + LETTER,
})
const line = (text: string, top: number, left = 50): Line => [piece(text, left, top)]
const page = (number: number, lines: readonly Line[], tracesPieces = false): Page => ({
  number,
  width: 400,
  height: 600,
  lines,
  tracesPieces,
})
/** Thirty letters fill the column from 50 to 350. */
const FULL = '经查明该处山场东至甲岭山脊分水南至牛坑沟水西至横那田边北至横'
const textOf = (...pages: Page[]): string => textOfPages(pages).text

describe('lines of a page', () => {
  test('that fill the column go on in the next; others end a paragraph', () => {
    const lines = [line(FULL, 100), line('那公路为界。', 115), line('以上事实有证据证实', 130)]
    expect(textOf(page(1, lines))).toBe(`${FULL}那公路为界。\n以上事实有证据证实`)
  })

  test('that begin further in begin a paragraph, and so does an item of a list', () => {
    expect(textOf(page(1, [line(FULL, 100), line('另查明', 115, 70), line('尾', 130)]))).toBe(`${FULL}\n另查明\n尾`)
    expect(textOf(page(1, [line(FULL, 100), line('二、维持', 115)]))).toBe(`${FULL}\n二、维持`)
  })

  test('go on overleaf in the middle of a sentence, and no page number stands between', () => {
    const first = page(1, [line(FULL, 500), line('- 1 -', 580, 180)])
    const second = page(2, [line('那公路为界。', 80), line('第 2 页 共 2 页', 580, 150)])
    expect(textOf(first, second)).toBe(`${FULL}那公路为界。\n- 1 -\n第 2 页 共 2 页`)
    const ended = `${FULL.slice(0, -1)}。`
    expect(textOf(page(1, [line(ended, 500)]), page(2, [line('另查明', 80)]))).toBe(`${ended}\n另查明`)
  })

  test('that are all short never go on: a list of sides stays a list', () => {
    expect(textOf(page(1, [line('东至山脊', 100), line('南至沟底', 115), line('西至田边', 130)]))).toBe(
      '东至山脊\n南至沟底\n西至田边',
    )
  })

  test('with a number in the midst of the page keep it there', () => {
    expect(textOf(page(1, [line('面积', 100), line('300', 300), line('亩', 320)]))).toBe('面积\n300\n亩')
  })

  test('part cells by tabs, Latin words by spaces, Chinese ones by nothing', () => {
    const cells = [piece('东至', 50, 100), piece('山脊', 72, 100), piece('南至', 150, 100)]
    expect(textOf(page(1, [cells]))).toBe('东至山脊\t南至')
    expect(textOf(page(1, [[piece('east', 50, 100), piece('ridge', 95, 100)]]))).toBe('east ridge')
  })

  test('are found whatever the order of their pieces, and a word printed twice is one', () => {
    const [a, b, c] = [piece('东至', 50, 100), piece('山脊', 70, 101), piece('南至', 50, 120)]
    expect(gatherLines([c, b, a, { ...b, left: b.left + 0.5 }])).toEqual([[a, b], [c]])
  })
})

test('every piece leads back to its page and box, and the spans slice to its words', () => {
  const { text, spans } = textOfPages([page(3, [[piece('东至', 40, 60), piece('山脊', 60, 60)]], true)])
  expect(spans.map(({ start, end, page: number, box }) => [text.slice(start, end), number, box])).toEqual([
    ['东至', 3, [0.1, 0.1, 0.15, 0.1167]],
    ['山脊', 3, [0.15, 0.1, 0.2, 0.1167]],
  ])
})

test('a page of 300,000 lines made to do harm is joined in time', () => {
  const lines = Array.from({ length: 300_000 }, (_, index) => line('东', index % 500))
  const begin = performance.now()
  expect(textOf(page(1, lines))).toHaveLength(2 * lines.length - 1)
  expect(performance.now() - begin).toBeLessThan(5000)
})
