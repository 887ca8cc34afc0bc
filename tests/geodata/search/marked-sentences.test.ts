import fc from 'fast-check'
import { expect, it } from 'vitest'

import { draftedWords, draftHeading } from '../../../geodata/words/drafted-words.ts'
import { markedSentences } from '../../../geodata/search/marked-sentences.ts'

const SENTENCES = [
  '以分界线为界。',
  '以北归黄村；',
  '以南归李村。',
  '两边各守其界！',
  '“各守其界。”',
  '无句号的话\n',
  '\n\n',
  ' ',
]
const ruling = fc.oneof(
  fc.array(fc.constantFrom(...SENTENCES), { maxLength: 12 }).map((sentences) => sentences.join('')),
  fc.string(),
)
const markedIn = (text: string, others: string[]) =>
  markedSentences(text, others).flatMap((one) => (one.isMarked ? [one.text] : []))

it('sentences together give the text back', () =>
  fc.assert(
    fc.property(ruling, fc.array(ruling, { maxLength: 3 }), (text, others) => {
      expect(
        markedSentences(text, others)
          .map((one) => one.text)
          .join(''),
      ).toBe(text)
    }),
  ))

it('in equal texts nothing is marked', () =>
  fc.assert(
    fc.property(ruling, (text) => {
      expect(markedIn(text, [text, text])).toEqual([])
    }),
  ))

it('what is not marked stands in the other text, in its order', () =>
  fc.assert(
    fc.property(ruling, ruling, (text, other) => {
      let from = 0
      for (const one of markedSentences(text, [other])) {
        if (one.isMarked) continue
        const found = other.indexOf(one.text.trim(), from)
        expect(found).toBeGreaterThanOrEqual(from)
        from = found + one.text.trim().length
      }
    }),
  ))

it('two texts keep as many sentences of each other', () =>
  fc.assert(
    fc.property(ruling, ruling, (first, second) => {
      const kept = (text: string, other: string) =>
        markedSentences(text, [other]).filter(({ isMarked }) => !isMarked).length
      expect(kept(first, second)).toBe(kept(second, first))
    }),
  ))

it('marks the sentence that was put in, the one that was changed and the one that went', () => {
  const before = '以分界线为界。以北归黄村。以南归李村。'
  expect(markedIn('以分界线为界。以北归黄村。两边各守其界。以南归李村。', [before])).toEqual(['两边各守其界。'])
  expect(markedIn('以分界线为界。以东归黄村。以南归李村。', [before])).toEqual(['以东归黄村。'])
  expect(markedIn(before, ['以分界线为界。以南归李村。'])).toEqual(['以北归黄村。'])
})

it('sentences that changed places are marked, since their order may mean something', () => {
  expect(markedIn('以南归李村。以北归黄村。', ['以北归黄村。以南归李村。'])).toHaveLength(1)
})

it('drafted words come back without the line above them, also words that an older server put down otherwise', () => {
  expect(draftedWords(`${draftHeading(3)}以分界线为界。\n`, 3)).toBe('以分界线为界。')
  expect(draftedWords('以分界线为界。\n', 1)).toBe('以分界线为界。')
})
