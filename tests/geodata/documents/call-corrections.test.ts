import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { applyCallCorrections } from '../../../geodata/documents/apply-call-corrections.ts'
import { fitOn } from '../../../geodata/documents/hand-calls.ts'
import { readDocument } from '../../../geodata/documents/read-document.ts'
import { widenToEarlier } from '../../../geodata/documents/widen-correction.ts'

import type { LandmarkKind, MarkRole } from '../../../geodata/boundary/model.ts'
import type { CallCorrection } from '../../../geodata/documents/apply-call-corrections.ts'
import type { HandCall } from '../../../geodata/documents/hand-calls.ts'
import type { DocumentDescription } from '../../../geodata/documents/model.ts'

const TEXT = '争议地四至:东至老鹰岭脊,南至牛角坑,西至大路,北至社公庙。'
const { descriptions } = readDocument(TEXT)
const calls = descriptions[0]!.reading.calls

const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length })
const mark = (words: string, role: MarkRole, kind: LandmarkKind) => ({ ...spanOf(words), role, kind })
const call = (words: string, change: Partial<HandCall> = {}): HandCall => ({
  ...spanOf(words),
  side: null,
  act: 'bounds',
  marks: [],
  ...change,
})

const SOUTH = '南至牛角坑'
const correction = (words: string, stands: readonly HandCall[], number = 1): CallCorrection => ({
  number,
  span: spanOf(words),
  quote: words,
  calls: stands,
  decidedBy: '黄调解员',
  decidedAt: '2026-11-22T08:00:00.000Z',
})
const applied = (...corrections: CallCorrection[]) => applyCallCorrections(TEXT, descriptions, corrections)
const wordsOfCalls = ({ reading }: DocumentDescription) => reading.calls.map(({ start, end }) => TEXT.slice(start, end))
const unreadWords = ({ reading }: DocumentDescription) => reading.unread.map(({ start, end }) => TEXT.slice(start, end))

/** The same words as another reader might cut them: calls moved by some characters, or gone. */
const readOtherwise = (change: (calls: DocumentDescription['reading']['calls']) => object[]): DocumentDescription[] =>
  descriptions.map((description) => ({
    ...description,
    reading: { ...description.reading, calls: change(description.reading.calls) as typeof calls },
  }))

describe('a call that a person corrected', () => {
  it('holds what the person says, at its words, and the machine’s reading stays beside it', () => {
    const changed = call(SOUTH, { side: 'SW', marks: [mark('牛角', 'through', 'place')] })
    const result = applied(correction(SOUTH, [changed]))
    expect(result.descriptions[0]!.reading.calls[1]).toMatchObject({
      side: 'SW',
      act: 'bounds',
      marks: [{ quote: '牛角', role: 'through', kind: 'place' }],
    })
    expect(result.applied).toMatchObject([{ descriptionIndex: 0, callIndexes: [1], machine: [calls[1]] }])
    expect(result.orphaned).toEqual([])
  })

  it('leaves every other call alone', () => {
    const result = applied(correction(SOUTH, [call(SOUTH)]))
    expect(result.descriptions[0]!.reading.calls.filter((_, index) => index !== 1)).toEqual(
      calls.filter((_, index) => index !== 1),
    )
  })

  it('can lose a mark and gain another, in the order of the words', () => {
    const marks = [mark('岭脊', 'line', 'ridge'), mark('老鹰', 'alias', 'place')]
    const result = applied(correction('东至老鹰岭脊', [call('东至老鹰岭脊', { marks })]))
    expect(result.descriptions[0]!.reading.calls[0]!.marks.map(({ quote }) => quote)).toEqual(['老鹰', '岭脊'])
  })

  it('reaches for words that nobody had read, which are then no longer unread', () => {
    const narrow = readOtherwise((known) => known.map((one) => ({ ...one, end: one.end - 1, marks: [] })))
    const unread = narrow[0]!.reading.calls.map(({ end }) => ({ start: end, end: end + 1 }))
    const read = [{ ...narrow[0]!, reading: { ...narrow[0]!.reading, unread } }]
    const result = applyCallCorrections(TEXT, read, [correction('西至大路', [call('西至大路')])])
    expect(wordsOfCalls(result.descriptions[0]!)[2]).toBe('西至大路')
    expect(unreadWords(result.descriptions[0]!)).toEqual(['脊', '坑', '庙'])
  })
})

describe('whole calls by a person’s word', () => {
  it('a call that is taken away leaves its words unread, and the others where they stand', () => {
    const result = applied(correction(SOUTH, []))
    expect(wordsOfCalls(result.descriptions[0]!)).toEqual(['东至老鹰岭脊', '西至大路', '北至社公庙'])
    expect(unreadWords(result.descriptions[0]!)).toEqual([SOUTH])
    expect(result.applied).toMatchObject([{ callIndexes: [], machine: [{ side: 'S' }] }])
  })

  it('a call is added where none stood', () => {
    const without = readOtherwise((known) => known.filter((_, index) => index !== 1))
    const result = applyCallCorrections(TEXT, without, [correction(SOUTH, [call(SOUTH, { side: 'S' })])])
    expect(wordsOfCalls(result.descriptions[0]!)).toEqual(calls.map(({ start, end }) => TEXT.slice(start, end)))
    expect(result.applied).toMatchObject([{ callIndexes: [1], machine: [] }])
  })

  it('one becomes two, two become one, and no word is lost', () => {
    const parted = applied(correction('东至老鹰岭脊', [call('东至老鹰'), call('岭脊')]))
    expect(wordsOfCalls(parted.descriptions[0]!)).toEqual(['东至老鹰', '岭脊', SOUTH, '西至大路', '北至社公庙'])
    const both = `${SOUTH},西至大路`
    const joined = applied(correction(both, [call(both)]))
    expect(wordsOfCalls(joined.descriptions[0]!)).toEqual(['东至老鹰岭脊', both, '北至社公庙'])
    for (const result of [parted, joined]) expect(result.descriptions[0]!.reading.unread).toEqual([])
  })

  it('what a person reads where the machine found no boundary has the form that its calls have', () => {
    const nothing = descriptions.map((description) => ({
      ...description,
      reading: { ...description.reading, form: null, calls: [] },
    }))
    const result = applyCallCorrections(TEXT, nothing, [correction(SOUTH, [call(SOUTH, { side: 'S' })])])
    expect(result.descriptions[0]!.reading.form).toBe('four-bounds')
  })
})

describe('after another reading', () => {
  it('holds where calls begin or end elsewhere, have become two, or are gone: a person’s word goes before the machine’s', () => {
    const moved = readOtherwise((known) => known.map((one) => ({ ...one, start: one.start + 1 })))
    const gone = readOtherwise((known) => known.filter((_, index) => index !== 1))
    const halves = readOtherwise((known) =>
      known.flatMap((one, index) => {
        const middle = one.start + 2
        return index === 1
          ? [
              { ...one, end: middle },
              { ...one, start: middle },
            ]
          : [one]
      }),
    )
    for (const reading of [moved, gone, halves]) {
      const result = applyCallCorrections(TEXT, reading, [correction(SOUTH, [call(SOUTH, { side: 'SE' })])])
      expect(result.orphaned).toEqual([])
      expect(result.descriptions[0]!.reading.calls.filter(({ side }) => side === 'SE')).toMatchObject([spanOf(SOUTH)])
    }
  })

  it('what the machine now reads beyond the words of a correction is unread, and not lost', () => {
    const longer = readOtherwise((known) =>
      known.flatMap((one, index) => (index === 1 ? [{ ...one, end: known[2]!.end }] : index === 2 ? [] : [one])),
    )
    const result = applyCallCorrections(TEXT, longer, [correction(SOUTH, [call(SOUTH)])])
    expect(unreadWords(result.descriptions[0]!)).toEqual(['西至大路'])
  })

  it('is an orphan where no description holds its words, or its words are other ones', () => {
    const given = correction(SOUTH, [call(SOUTH)])
    expect(applyCallCorrections(TEXT, [], [given]).orphaned).toEqual([given])
    const elsewhere = { ...given, quote: '南至马角坑' }
    expect(applied(elsewhere)).toMatchObject({ orphaned: [elsewhere], descriptions })
  })

  it('is an orphan where its marks would lie outside their call', () => {
    const result = applied(correction(SOUTH, [call(SOUTH, { marks: [mark('大路', 'line', 'road')] })]))
    expect(result.orphaned).toHaveLength(1)
    expect(result.descriptions).toEqual(descriptions)
  })

  it('a later one on the same or more words takes the place of an earlier; one that takes some of its words makes it an orphan', () => {
    const earlier = correction('牛角坑', [call('牛角坑', { side: 'E' })], 1)
    const whole = applied(earlier, correction(SOUTH, [call(SOUTH, { side: 'W' })], 2))
    expect(whole.descriptions[0]!.reading.calls[1]!.side).toBe('W')
    expect(whole.orphaned).toEqual([])
    const part = applied(earlier, correction('南至牛角', [call('南至牛角')], 2))
    expect(part.orphaned).toEqual([earlier])
  })

  it('whatever corrections say, calls stay in order, apart and inside the text, and their quotes are its words', () => {
    const anySpan = fc.tuple(fc.nat(TEXT.length), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }))
    const anyMark = fc.record({
      span: anySpan,
      role: fc.constantFrom<MarkRole>('line', 'to', 'alias'),
      kind: fc.constantFrom<LandmarkKind>('road', 'ridge'),
    })
    const anyCall = fc.tuple(anySpan, fc.array(anyMark, { maxLength: 2 })).map(([span, marks]): HandCall => ({
      ...span,
      side: 'N',
      act: 'bounds',
      marks: marks.map((one) => ({ ...one.span, role: one.role, kind: one.kind })),
    }))
    const anyCorrection = fc
      .tuple(anySpan, fc.nat(9), fc.array(anyCall, { maxLength: 3 }))
      .map(([span, number, stands]): CallCorrection => ({
        ...correction(SOUTH, stands, number),
        span,
        quote: TEXT.slice(span.start, span.end),
      }))
    fc.assert(
      fc.property(fc.array(anyCorrection, { maxLength: 5 }), (corrections) => {
        const found = applied(...corrections).descriptions[0]!.reading.calls
        found.forEach((one, index) => {
          expect(one.start).toBeLessThan(one.end)
          if (index > 0) expect(one.start).toBeGreaterThanOrEqual(found[index - 1]!.end)
          for (const { start, end, quote } of one.marks) {
            expect(TEXT.slice(start, end)).toBe(quote)
            expect(quote).not.toBe('')
          }
        })
      }),
    )
  })

  it('no word of a call that was taken away is lost: it is in a call, unread, or punctuation', () => {
    const anyCut = fc.tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 12 }))
    fc.assert(
      fc.property(fc.array(anyCut, { maxLength: 4 }), (cuts) => {
        const removals = cuts.map(([start, length], number): CallCorrection => {
          const span = { start, end: Math.min(TEXT.length, start + length) }
          return { ...correction(SOUTH, [], number), span, quote: TEXT.slice(span.start, span.end) }
        })
        const { reading } = applied(...removals).descriptions[0]!
        const covered = [...reading.calls, ...reading.unread]
        for (const { start, end } of calls)
          for (let at = start; at < end; at++)
            expect(covered.some((span) => span.start <= at && at < span.end) || /[,。:]/u.test(TEXT[at]!)).toBe(true)
      }),
    )
  })
})

describe('before it is stored', () => {
  it('says whether calls may stand on words', () => {
    expect(fitOn(spanOf(SOUTH), [call(SOUTH, { marks: [mark('牛角坑', 'line', 'gully')] })])).toBe(true)
    expect(fitOn(spanOf(SOUTH), [])).toBe(true)
    expect(fitOn(spanOf(SOUTH), [call(SOUTH, { marks: [mark('社公庙', 'line', 'building')] })])).toBe(false)
    expect(fitOn(spanOf(SOUTH), [call('牛角坑'), call('南至')])).toBe(false)
    expect(fitOn({ start: 3, end: 3 }, [])).toBe(false)
  })

  it('a change of a part of an earlier correction takes in the rest of it, so that one stands whole for the other', () => {
    const parted = applied(correction('东至老鹰岭脊', [call('东至老鹰'), call('岭脊')])).descriptions[0]!.reading.calls
    const widened = widenToEarlier(parted, [spanOf('东至老鹰岭脊')], { span: spanOf('岭脊'), calls: [] })
    expect(widened).toMatchObject({ span: spanOf('东至老鹰岭脊'), calls: [spanOf('东至老鹰')] })
  })

  it('no change tears a call in two without saying what becomes of both halves', () => {
    expect(widenToEarlier(calls, [], { span: spanOf('牛角'), calls: [call('牛角')] })).toBeNull()
    expect(widenToEarlier(calls, [], { span: spanOf(SOUTH), calls: [] })).toEqual({ span: spanOf(SOUTH), calls: [] })
  })
})
