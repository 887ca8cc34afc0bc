import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { findDescriptions } from '../../../geodata/boundary/find-descriptions.ts'
import { readBoundary } from '../../../geodata/boundary/read-boundary.ts'

import type { BoundaryReading } from '../../../geodata/boundary/model.ts'
import type { Span } from '../../../geodata/text/span.ts'

const PIECES = [
  ...'东南西北上下左右出入内外至到抵从由自沿顺以与和及为界止起转折再向往归属第份丈米亩、,;。:()“”\n -',
  ...'山岭沟坑田路河塘坎埂王李张甲乙一二三十12.',
  '以东',
  '为界',
  '交界',
  '大路',
  '山脊',
  '分水',
  '又名',
  '直上',
  '算出第',
  '所有',
  '臸',
  '尛',
  '嶺',
]
const words = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''))
const anything = fc.oneof(
  words,
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc.string({ unit: 'binary', maxLength: 80 }),
)

const isWithin = ({ start, end }: Span, text: string) => start >= 0 && start <= end && end <= text.length
const SILENT_ASIDE = /\S/u

const holds = (text: string, reading: BoundaryReading): void => {
  let before = 0
  for (const call of reading.calls) {
    expect(isWithin(call, text)).toBe(true)
    expect(call.start).toBeGreaterThanOrEqual(before)
    before = call.start
    for (const mark of call.marks) {
      expect(mark.quote).toBe(text.slice(mark.start, mark.end))
      expect(mark.end).toBeGreaterThan(mark.start)
      expect(mark.start).toBeGreaterThanOrEqual(call.start)
      expect(mark.end).toBeLessThanOrEqual(call.end)
    }
  }
  for (const area of reading.areas) expect(area.quote).toBe(text.slice(area.start, area.end))
  for (const span of reading.unread) {
    expect(isWithin(span, text)).toBe(true)
    expect(SILENT_ASIDE.test(text.slice(span.start, span.end))).toBe(true)
  }
}

describe('any words at all', () => {
  it('are read without an error, with spans that quote the text', () => {
    fc.assert(
      fc.property(anything, (text) => holds(text, readBoundary(text))),
      { numRuns: 1500 },
    )
  })

  it('a side that is chosen before any landmark was named makes no call', () => {
    expect(readBoundary('”以东为').calls).toEqual([])
  })

  it('keep what was not understood out of the calls', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { calls, unread } = readBoundary(text)
        for (const span of unread)
          expect(calls.some((call) => call.start < span.end && call.end > span.start)).toBe(false)
      }),
      { numRuns: 500 },
    )
  })

  it('are read the same way twice', () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(readBoundary(text)).toEqual(readBoundary(text))
      }),
      { numRuns: 200 },
    )
  })

  it('give descriptions in order that do not overlap', () => {
    fc.assert(
      fc.property(anything, (text) => {
        let before = 0
        for (const span of findDescriptions(text)) {
          expect(isWithin(span, text)).toBe(true)
          expect(span.start).toBeGreaterThanOrEqual(before)
          before = span.end
        }
      }),
      { numRuns: 500 },
    )
  })
})
