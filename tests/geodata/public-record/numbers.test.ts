import { describe, expect, it } from 'vitest'

import { readMapReviewNumber } from '../../../geodata/public-record/map-review-number.ts'
import { readReceipt, receiptOf, receiptText } from '../../../geodata/public-record/receipt-number.ts'
import { seeded } from '../../support/seeded.ts'

describe('a map review number', () => {
  it.each([
    'GS(2026)1234号',
    'GS桂(2026)12号',
    '桂S(2026)12-003号',
    '粤AS(2026)016号',
    '京S（2026）001号',
    '审图号：桂S〔2026〕12 - 003 号',
  ])('is %s, whatever its brackets and spaces', (typed) => {
    const read = readMapReviewNumber(typed)
    expect(read).not.toBeNull()
    expect(read!.isExample).toBe(false)
    expect(read!.number).toMatch(/\(2026\).*号$/u)
  })

  it.each(['', '12-003', '桂S2026-12号', '桂政(2026)12号', 'GS(26)1号', '某S(2026)1号', '桂S(2026)12-003号以上'])(
    'is not “%s”',
    (typed) => expect(readMapReviewNumber(typed)).toBeNull(),
  )

  it('that is invented says so', () => {
    expect(readMapReviewNumber('示例（2026）1号')).toEqual({ number: '示例(2026)1号', isExample: true })
  })
})

describe('a receipt number', () => {
  const random = seeded(3)
  const some = () => receiptOf(Uint8Array.from({ length: 12 }, () => Math.floor(random() * 256)))

  it('is read back as it was written down, and with what people write for 0 and 1', () => {
    for (let round = 0; round < 200; round += 1) {
      const receipt = some()
      expect(readReceipt(receiptText(receipt))).toBe(receipt)
      expect(readReceipt(receiptText(receipt).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'))).toBe(receipt)
    }
  })

  it('tells every single mistyped letter', () => {
    const receipt = some()
    for (let at = 0; at < receipt.length; at += 1)
      for (const letter of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (letter === receipt[at]) continue
        expect(readReceipt(receipt.slice(0, at) + letter + receipt.slice(at + 1))).toBeNull()
      }
  })

  it('is nothing of another length or with other signs', () => {
    expect(['', '12345', 'U'.repeat(13), '回执号'].map(readReceipt)).toEqual([null, null, null, null])
  })
})
