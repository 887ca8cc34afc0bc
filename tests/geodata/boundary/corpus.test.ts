import { describe, expect, it } from 'vitest'

import { readBoundary } from '../../../geodata/boundary/read-boundary.ts'
import { readCorpus } from '../../corpus/corpus.ts'

import type { Call } from '../../../geodata/boundary/model.ts'

const inWords = ({ side, act, marks }: Call): string => {
  const told = marks.map(({ quote, role, kind }) => `${quote} ${role}/${kind}`).join('; ')
  return `${side ?? '-'} ${act}${told === '' ? '' : `: ${told}`}`
}

const examples = readCorpus()

describe('the corpus of descriptions', () => {
  it('holds at least sixty examples', () => {
    expect(examples.length).toBeGreaterThanOrEqual(60)
  })

  for (const { file, title, text, form, calls } of examples)
    it(`${file}: ${title}`, () => {
      const reading = readBoundary(text)
      expect([reading.form, ...reading.calls.map(inWords)]).toEqual([form, ...calls])
    })
})
