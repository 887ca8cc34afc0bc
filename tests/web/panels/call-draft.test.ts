import { describe, expect, it } from 'vitest'

import {
  charactersOf,
  correctionOf,
  draftOf,
  moveEdge,
  newDraft,
  newMark,
  withMark,
  wordsAround,
} from '../../../web/panels/reading/call-draft.ts'

import type { WireCall, WireDescription } from '../../../geodata/wire/reading.ts'

const TEXT = '前文:东至大路,南至𡎚田坎,西至河。后文'
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const call = (words: string, mark: string): WireCall => ({
  ...spanOf(words),
  side: null,
  act: 'bounds',
  marks: [{ ...spanOf(mark), quote: mark, role: 'line', kind: 'road' }],
})
const description = {
  ...spanOf('东至大路,南至𡎚田坎,西至河'),
  calls: [call('东至大路', '大路'), call('南至𡎚田坎', '𡎚田坎'), call('西至河', '河')],
} as unknown as WireDescription
const textOf = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end)

describe('the words that a call’s marks may take', () => {
  it('reach to the neighbouring calls and no further than the description', () => {
    expect(description.calls.map((one) => textOf(wordsAround(description, one)))).toEqual([
      '东至大路,',
      ',南至𡎚田坎,',
      ',西至河',
    ])
  })

  it('are cut into characters, never inside one', () => {
    const characters = charactersOf(TEXT, spanOf('𡎚田坎'))
    expect(characters.map(({ text }) => text)).toEqual(['𡎚', '田', '坎'])
    expect(characters.map(textOf)).toEqual(['𡎚', '田', '坎'])
  })
})

describe('the edges of a stretch of words', () => {
  const characters = charactersOf(TEXT, spanOf('南至𡎚田坎'))

  it('move by whole characters', () => {
    const moved = (words: string, move: Parameters<typeof moveEdge>[2]) =>
      textOf(moveEdge(characters, spanOf(words), move))
    expect(moved('田', 'start-earlier')).toBe('𡎚田')
    expect(moved('𡎚田', 'start-later')).toBe('田')
    expect(moved('𡎚田', 'end-later')).toBe('𡎚田坎')
    expect(moved('𡎚田', 'end-earlier')).toBe('𡎚')
  })

  it('stop at the last character and at the end of the words', () => {
    for (const move of ['start-later', 'end-earlier'] as const)
      expect(moveEdge(characters, spanOf('𡎚'), move)).toEqual(spanOf('𡎚'))
    expect(moveEdge(characters, spanOf('南至'), 'start-earlier')).toEqual(spanOf('南至'))
    expect(moveEdge(characters, spanOf('田坎'), 'end-later')).toEqual(spanOf('田坎'))
  })
})

describe('a draft', () => {
  const draft = draftOf(description.calls[1]!)

  it('that nobody changed says what the call says', () => {
    expect(correctionOf(draft, description.calls[1]!)).toEqual({
      span: spanOf('南至𡎚田坎'),
      calls: [
        {
          ...spanOf('南至𡎚田坎'),
          side: null,
          act: 'bounds',
          marks: [{ ...spanOf('𡎚田坎'), role: 'line', kind: 'road' }],
        },
      ],
    })
  })

  it('of fewer words replaces the whole call that stood, and of more words is as long as its marks', () => {
    const short = correctionOf({ ...draft, ...spanOf('𡎚田坎') }, description.calls[1]!)
    expect([textOf(short.span), textOf(short.calls[0]!)]).toEqual(['南至𡎚田坎', '𡎚田坎'])
    const long = correctionOf(withMark(draft, { ...draft.marks[0]!, ...spanOf('𡎚田坎,') }), description.calls[1]!)
    expect([textOf(long.span), textOf(long.calls[0]!)]).toEqual(['南至𡎚田坎,', '南至𡎚田坎,'])
  })

  it('of a new call replaces nothing', () => {
    expect(correctionOf(newDraft(spanOf('南至')), null)).toMatchObject({ span: spanOf('南至'), calls: [{ marks: [] }] })
  })

  it('changes one mark at a time, and a new one is told apart from those that are there', () => {
    const added = newMark(draft)
    const both = { ...draft, marks: [...draft.marks, added] }
    const changed = withMark(both, { ...added, role: 'to' })
    expect(changed.marks.map(({ role }) => role)).toEqual(['line', 'to'])
    expect(newMark({ ...draft, marks: [] }).id).toBe(0)
  })
})
