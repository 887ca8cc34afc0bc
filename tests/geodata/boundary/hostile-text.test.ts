import { describe, expect, it } from 'vitest'

import { findDescriptions } from '../../../geodata/boundary/find-descriptions.ts'
import { readBoundary } from '../../../geodata/boundary/read-boundary.ts'

const LENGTH = 100_000
const hostile: Readonly<Record<string, string>> = {
  'nothing but 至': '至'.repeat(LENGTH),
  'nothing but 东': '东'.repeat(LENGTH),
  'nothing but 以': '以'.repeat(LENGTH),
  'nothing but 归': '归'.repeat(LENGTH),
  'nothing but opening brackets': '('.repeat(LENGTH),
  'nested brackets': '('.repeat(LENGTH / 2) + ')'.repeat(LENGTH / 2),
  'nothing but 、': '、'.repeat(LENGTH),
  'nothing but numerals': '一'.repeat(LENGTH),
  'one endless name': '某'.repeat(LENGTH),
  'ten thousand sides': '东至大路,南至小沟,'.repeat(10_000),
  'one endless walk': '再沿山脊到大坳'.repeat(10_000),
  'endless awards': '界的北面归甲组所有'.repeat(10_000),
  'endless quotations': '“东至大路'.repeat(10_000),
}

describe('text made to wear the reader out', () => {
  for (const [name, text] of Object.entries(hostile))
    it(`is read to the end: ${name}`, () => {
      const reading = readBoundary(text)
      for (const { start, end } of reading.calls) expect(end).toBeGreaterThanOrEqual(start)
      for (const { start, end } of findDescriptions(text)) expect(end).toBeGreaterThan(start)
    })

  it('is read up to a bound, and what is behind stands among the unread', () => {
    const clause = '某某某某,'
    const text = clause.repeat(120_000)
    const { calls, unread } = readBoundary(text)
    const last = unread.at(-1)
    expect(last?.end).toBe(text.length)
    expect(last?.start).toBeLessThan(text.length)
    expect((last?.start ?? 1) % clause.length).toBe(0)
    expect(calls.every(({ end }) => end <= (last?.start ?? 0))).toBe(true)
  })
})
