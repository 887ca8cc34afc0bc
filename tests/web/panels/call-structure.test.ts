import { describe, expect, it } from 'vitest'

import { freeStretches, join, removal, split, wordsWithin } from '../../../web/panels/reading/call-structure.ts'

import type { WireCall, WireDescription } from '../../../geodata/wire/reading.ts'

const TEXT = '范围:东至大路直上到岭顶,面积三亩,南至河,西边。'
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const call = (words: string, side: WireCall['side'], marks: string[]): WireCall => ({
  ...spanOf(words),
  side,
  act: 'bounds',
  marks: marks.map((mark) => ({ ...spanOf(mark), quote: mark, role: 'line', kind: 'road' })),
})
const east = call('东至大路直上到岭顶', 'E', ['大路', '岭顶'])
const south = call('南至河', 'S', ['河'])
const description = {
  start: 0,
  end: TEXT.length,
  calls: [east, south],
  unread: [spanOf('西边')],
} as unknown as WireDescription
const textOf = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end)

describe('whole calls', () => {
  it('parted: each half keeps the side and its own marks, and no word is lost', () => {
    const { span, calls } = split(east, spanOf('直上').start)
    expect(textOf(span)).toBe('东至大路直上到岭顶')
    expect(calls.map(textOf)).toEqual(['东至大路', '直上到岭顶'])
    expect(calls.map(({ side, marks }) => [side, ...marks.map(textOf)])).toEqual([
      ['E', '大路'],
      ['E', '岭顶'],
    ])
  })

  it('a mark across the cut keeps the words before it', () => {
    expect(split(east, spanOf('路直').start).calls.map(({ marks }) => marks.map(textOf))).toEqual([['大'], ['岭顶']])
  })

  it('joined: the words between them are the call’s too', () => {
    const { span, calls } = join(east, south)
    expect(calls.map(textOf)).toEqual(['东至大路直上到岭顶,面积三亩,南至河'])
    expect(textOf(span)).toBe(textOf(calls[0]!))
    expect(calls[0]).toMatchObject({ side: 'E', marks: [{}, {}, {}] })
  })

  it('taken away: its words tell none', () => {
    expect(removal(south)).toEqual({ span: spanOf('南至河'), calls: [] })
  })
})

describe('the words in no call', () => {
  it('what nobody understood comes first, punctuation alone is no words', () => {
    expect(freeStretches(TEXT, description).map(textOf)).toEqual([',西边。', '范围:', ',面积三亩,'])
    expect(textOf(wordsWithin(TEXT, spanOf(',西边。')))).toBe('西边')
  })
})
