import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { applyCallCorrections, fitsBetweenCalls } from '../../../geodata/documents/apply-call-corrections.ts'
import { readDocument } from '../../../geodata/documents/read-document.ts'
import { rereadDescriptions } from '../../../geodata/documents/read-under-corrections.ts'
import { proposeCorrections } from '../../../geodata/text/corrections.ts'
import { decidedCorrections } from '../../../geodata/text/decided-corrections.ts'

import type { LandmarkKind, MarkRole } from '../../../geodata/boundary/model.ts'
import type { CallCorrection } from '../../../geodata/documents/apply-call-corrections.ts'
import type { DocumentDescription } from '../../../geodata/documents/model.ts'

const TEXT = '争议地四至:东至老鹰岭脊,南至牛角坑,西至大路,北至社公庙。'
const { descriptions } = readDocument(TEXT)
const calls = descriptions[0]!.reading.calls

const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const mark = (words: string, role: MarkRole, kind: LandmarkKind) => ({ ...spanOf(words), role, kind })

const correction = (callIndex: number, change: Partial<CallCorrection> = {}): CallCorrection => ({
  number: 1,
  description: { start: descriptions[0]!.start, end: descriptions[0]!.end },
  call: { start: calls[callIndex]!.start, end: calls[callIndex]!.end },
  side: calls[callIndex]!.side,
  act: calls[callIndex]!.act,
  marks: calls[callIndex]!.marks,
  decidedBy: '黄调解员',
  decidedAt: '2026-11-22T08:00:00.000Z',
  ...change,
})
const applied = (...corrections: CallCorrection[]) => applyCallCorrections(TEXT, descriptions, corrections)

/** The same words as another reader might cut them: calls moved by some characters, or gone. */
const readOtherwise = (change: (calls: DocumentDescription['reading']['calls']) => object[]): DocumentDescription[] =>
  descriptions.map((description) => ({
    ...description,
    reading: { ...description.reading, calls: change(description.reading.calls) as typeof calls },
  }))

describe('a call that a person corrected', () => {
  it('holds what the person says, at its words, and the machine’s reading stays beside it', () => {
    const result = applied(correction(1, { side: 'SW', marks: [mark('牛角', 'through', 'place')] }))
    expect(result.descriptions[0]!.reading.calls[1]).toMatchObject({
      side: 'SW',
      act: 'bounds',
      marks: [{ quote: '牛角', role: 'through', kind: 'place' }],
    })
    expect(result.applied).toMatchObject([{ descriptionIndex: 0, callIndex: 1, machine: calls[1] }])
    expect(result.orphaned).toEqual([])
  })

  it('leaves every other call alone', () => {
    const result = applied(correction(1, { marks: [] }))
    expect(result.descriptions[0]!.reading.calls.filter((_, index) => index !== 1)).toEqual(
      calls.filter((_, index) => index !== 1),
    )
  })

  it('can lose a mark and gain another, in the order of the words', () => {
    const marks = [mark('岭脊', 'line', 'ridge'), mark('老鹰', 'alias', 'place')]
    const result = applied(correction(0, { marks }))
    expect(result.descriptions[0]!.reading.calls[0]!.marks.map(({ quote }) => quote)).toEqual(['老鹰', '岭脊'])
  })

  it('reaches for words that nobody had read, which are then no longer unread', () => {
    const narrow = readOtherwise((known) => known.map((call) => ({ ...call, end: call.end - 1, marks: [] })))
    const unread = narrow[0]!.reading.calls.map(({ end }) => ({ start: end, end: end + 1 }))
    const read = [{ ...narrow[0]!, reading: { ...narrow[0]!.reading, unread } }]
    const result = applyCallCorrections(TEXT, read, [correction(2, { marks: [mark('大路', 'line', 'road')] })])
    expect(result.descriptions[0]!.reading.calls[2]!.end).toBe(spanOf('西至大路').end)
    expect(result.descriptions[0]!.reading.unread).toEqual(unread.filter((_, index) => index !== 2))
  })
})

describe('after another reading', () => {
  it('holds where a call begins or ends elsewhere, as long as one call stands on its words', () => {
    const moved = readOtherwise((known) => known.map((call) => ({ ...call, start: call.start + 1 })))
    const result = applyCallCorrections(TEXT, moved, [correction(1, { side: 'SE' })])
    expect(result.descriptions[0]!.reading.calls[1]!.side).toBe('SE')
  })

  it('is an orphan where its call is gone or has become two', () => {
    const gone = readOtherwise((known) => known.filter((_, index) => index !== 1))
    const halves = readOtherwise((known) =>
      known.flatMap((call, index) => {
        const middle = call.start + 2
        return index === 1
          ? [
              { ...call, end: middle },
              { ...call, start: middle },
            ]
          : [call]
      }),
    )
    for (const reading of [gone, halves]) {
      const result = applyCallCorrections(TEXT, reading, [correction(1)])
      expect(result.orphaned).toEqual([correction(1)])
      expect(result.descriptions).toEqual(reading)
    }
  })

  it('is an orphan where its marks would lie in another call', () => {
    const result = applied(correction(1, { marks: [mark('大路', 'line', 'road')] }))
    expect(result.orphaned).toHaveLength(1)
    expect(result.descriptions).toEqual(descriptions)
  })

  it('of two on what is now one call the later counts and the earlier is an orphan', () => {
    const earlier = correction(1, { number: 1, call: { start: calls[1]!.start, end: calls[1]!.end - 1 }, side: 'E' })
    const later = correction(1, { number: 2, side: 'W' })
    const result = applied(earlier, later)
    expect(result.descriptions[0]!.reading.calls[1]!.side).toBe('W')
    expect(result.orphaned).toEqual([earlier])
  })

  it('whatever a correction says, calls stay in order, apart and inside the text, and quotes are its words', () => {
    const anyMark = fc.record({
      start: fc.nat(TEXT.length),
      end: fc.nat(TEXT.length + 3),
      role: fc.constantFrom<MarkRole>('line', 'to', 'alias'),
      kind: fc.constantFrom<LandmarkKind>('road', 'ridge'),
    })
    const anyCorrection = fc
      .tuple(fc.nat(3), fc.nat(9), fc.array(anyMark, { maxLength: 3 }))
      .map(([callIndex, number, marks]) => correction(callIndex, { number, marks }))
    fc.assert(
      fc.property(fc.array(anyCorrection, { maxLength: 5 }), (corrections) => {
        const result = applied(...corrections)
        expect(result.applied.length + result.orphaned.length).toBe(corrections.length)
        const found = result.descriptions[0]!.reading.calls
        expect(found).toHaveLength(calls.length)
        found.forEach((call, index) => {
          expect(call.start).toBeLessThan(call.end)
          if (index > 0) expect(call.start).toBeGreaterThanOrEqual(found[index - 1]!.end)
          for (const { start, end, quote } of call.marks) {
            expect(TEXT.slice(start, end)).toBe(quote)
            expect(quote).not.toBe('')
          }
        })
      }),
    )
  })

  it('says beforehand whether marks fit', () => {
    const description = { start: descriptions[0]!.start, end: descriptions[0]!.end, calls }
    expect(fitsBetweenCalls(description, 1, [spanOf('牛角坑')])).toBe(true)
    expect(fitsBetweenCalls(description, 1, [])).toBe(true)
    expect(fitsBetweenCalls(description, 1, [spanOf('社公庙')])).toBe(false)
    expect(fitsBetweenCalls(description, 1, [{ start: 3, end: 3 }])).toBe(false)
    expect(fitsBetweenCalls(description, 9, [])).toBe(false)
  })
})

describe('an accepted character', () => {
  const damaged = '四至:东至老鹰岭,南至牛姑畑边,西至大路,北至社公庙。'
  const read = readDocument(damaged)
  const kindsUnder = (decision: 'accepted' | 'refused' | null) => {
    const proposals = proposeCorrections(damaged)
    const decisions = proposals.flatMap((proposal) =>
      decision === null
        ? []
        : [{ ...proposal, decision, decidedBy: '黄调解员', decidedAt: '2026-11-22T08:00:00.000Z' }],
    )
    const corrections = decidedCorrections(damaged, proposals, decisions)
    return rereadDescriptions(damaged, read.descriptions, corrections)[0]!.reading.calls[1]!.marks
  }

  it('changes what is read, and every quote stays the original’s', () => {
    expect(kindsUnder('accepted')).toMatchObject([{ quote: '牛姑畑边', kind: 'field' }])
  })

  it('changes nothing while it waits or when it is refused', () => {
    expect(kindsUnder(null)).toEqual(read.descriptions[0]!.reading.calls[1]!.marks)
    expect(kindsUnder('refused')).toEqual(kindsUnder(null))
    expect(kindsUnder(null)).not.toMatchObject([{ kind: 'field' }])
  })
})
