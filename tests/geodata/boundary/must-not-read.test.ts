import { describe, expect, it } from 'vitest'

import { findDescriptions } from '../../../geodata/boundary/find-descriptions.ts'
import { readMustNotRead } from '../../corpus/corpus.ts'

const sentences = readMustNotRead()

describe('sentences that only sound like a boundary', () => {
  it('are at least three hundred', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(300)
  })

  it('hold no description, one by one', () => {
    const found = sentences.filter((sentence) => findDescriptions(sentence).length > 0)
    expect(found).toEqual([])
  })

  it('hold no description when they follow each other on a page', () => {
    expect(findDescriptions(sentences.join(''))).toEqual([])
    expect(findDescriptions(sentences.join('\n'))).toEqual([])
  })
})
