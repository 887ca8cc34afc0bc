import { describe, expect, it } from 'vitest'

import { applyDescriptionCorrections } from '../../../geodata/documents/apply-description-corrections.ts'
import { readDocument } from '../../../geodata/documents/read-document.ts'
import { matchDescriptions, readingDifferences } from '../../../geodata/documents/reading-differences.ts'

import type {
  DescriptionCorrection,
  KeptDescription,
} from '../../../geodata/documents/apply-description-corrections.ts'

const FIRST = '东至老鹰岭脊,南至牛角坑,西至大路,北至社公庙'
const SECOND = '东至河边,南至田垌,西至山顶,北至公路'
const TEXT = `争议地四至:${FIRST}。经查,原告的承包地四至为:${SECOND}。`
const { descriptions } = readDocument(TEXT)
const kept = (byHand: number | null = null, isRetired = false): KeptDescription[] =>
  descriptions.map((description) => ({ description, byHand, isRetired }))
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const correction = (
  words: string,
  number: number,
  subject: DescriptionCorrection['subject'],
): DescriptionCorrection => ({
  number,
  span: spanOf(words),
  quote: words,
  subject,
  claimantLetter: null,
  decidedBy: '黄调解员',
  decidedAt: '2026-11-22T08:00:00.000Z',
})

describe('descriptions by a person’s word', () => {
  it('words that describe no boundary tell nothing, and every other keeps its place', () => {
    const { descriptions: standing, stands } = applyDescriptionCorrections(TEXT, kept(), [correction(FIRST, 1, null)])
    expect(stands).toEqual([false, true])
    expect(standing[0]!.reading).toMatchObject({ form: null, calls: [] })
    expect(standing[1]).toEqual(descriptions[1])
  })

  it('one made by hand stands as long as its correction does, in the place of the machine’s', () => {
    const withOwn = [...kept(), ...kept(1).slice(0, 1)]
    expect(applyDescriptionCorrections(TEXT, withOwn, [correction(FIRST, 1, 'claim')]).stands).toEqual([
      false,
      true,
      true,
    ])
    expect(applyDescriptionCorrections(TEXT, withOwn, []).stands).toEqual([true, true, false])
  })

  it('of two on the same words the later counts; one that takes some of its words makes the earlier an orphan', () => {
    const [earlier, later] = [correction('南至牛角坑', 1, 'claim'), correction(FIRST, 2, null)]
    expect(applyDescriptionCorrections(TEXT, kept(), [earlier, later])).toMatchObject({
      applied: [later],
      orphaned: [],
    })
    const part = correction('牛角坑,西至大路', 3, null)
    expect(applyDescriptionCorrections(TEXT, kept(), [earlier, part]).orphaned).toEqual([earlier])
  })

  it('what a later reading no longer has does not stand', () => {
    expect(applyDescriptionCorrections(TEXT, kept(null, true), []).stands).toEqual([false, false])
  })
})

describe('two readings of one document', () => {
  it('say the same where they say the same', () => {
    expect(descriptions).toHaveLength(2)
    expect(readingDifferences(descriptions, structuredClone(descriptions))).toEqual([])
  })

  it('differ by calls that come, go and change, each at its words', () => {
    const [one, two] = structuredClone(descriptions)
    const { calls } = one!.reading
    const other = [
      { ...one!, reading: { ...one!.reading, calls: [{ ...calls[0]!, side: 'NE' as const }, ...calls.slice(2)] } },
      two!,
    ]
    expect(readingDifferences(descriptions, other)).toMatchObject([
      { difference: 'call-changed', ...spanOf('东至老鹰岭脊'), before: { side: 'E' }, after: { side: 'NE' } },
      { difference: 'call-removed', ...spanOf('南至牛角坑'), after: null },
    ])
    expect(readingDifferences(other, descriptions)).toMatchObject([
      { difference: 'call-changed' },
      { difference: 'call-added' },
    ])
  })

  it('differ by whole descriptions and by what they are said to be', () => {
    expect(readingDifferences(descriptions, descriptions.slice(1))).toMatchObject([
      { difference: 'description-removed' },
    ])
    expect(readingDifferences([], descriptions)).toMatchObject([
      { difference: 'description-added' },
      { difference: 'description-added' },
    ])
    const renamed = descriptions.map((description) => ({ ...description, landName: '某山' }))
    expect(readingDifferences(descriptions, renamed)).toMatchObject([
      { difference: 'description-changed' },
      { difference: 'description-changed' },
    ])
  })

  it('a description that grew is still the same one; of two the one with more words in common', () => {
    const span = (start: number, end: number) => ({ start, end })
    expect(matchDescriptions([span(10, 20)], [span(0, 12), span(11, 30)])).toEqual([1])
    expect(matchDescriptions([span(10, 20), span(20, 30)], [span(12, 40)])).toEqual([0, null])
  })
})
