import { expect, test } from 'vitest'

import { groupAlike, isWaiting, wordsBeside } from '../../../web/panels/reading/waiting.ts'

import type { WireCorrection } from '../../../geodata/wire/reading.ts'

const TEXT = '第一行\n仚脊至仚脚,沝沟为界,一直到大路边上为止'
const correction = (start: number, from: string, to: string, change: Partial<WireCorrection> = {}): WireCorrection => ({
  span: { start, end: start + from.length },
  from,
  to,
  reason: 'homoglyph',
  confidence: 0.5,
  applied: false,
  ...change,
})
const decided = { decidedBy: '黄调解员', decidedAt: '2026-11-22T08:00:00.000Z' }

test('a correction waits while it is not applied and nobody has decided', () => {
  expect(isWaiting(correction(4, '仚', '山'))).toBe(true)
  expect(isWaiting(correction(4, '仚', '山', { decision: null }))).toBe(true)
  expect(isWaiting(correction(4, '仚', '山', { applied: true }))).toBe(false)
  expect(isWaiting(correction(4, '仚', '山', { decision: { ...decided, decision: 'refused' } }))).toBe(false)
})

test('the same characters corrected to the same others stand together, in the order of the text', () => {
  const groups = groupAlike([correction(4, '仚', '山'), correction(10, '沝', '水'), correction(7, '仚', '山')])
  expect(groups.map(({ corrections }) => corrections.map(({ span }) => span.start))).toEqual([[4, 7], [10]])
})

test('a correction is shown among the words of its own line', () => {
  expect(wordsBeside(TEXT, correction(4, '仚', '山'))).toEqual({ before: '', after: '脊至仚脚,沝沟为' })
})
