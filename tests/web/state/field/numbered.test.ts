import { describe, expect, it } from 'vitest'

import { standingRecords } from '../../../../geodata/field/standing-records.ts'
import { chinese } from '../../../../web/i18n/zh-CN/index.ts'
import { nextNumber, numbered, numberedPoints } from '../../../../web/state/field/numbered.ts'
import { thingName } from '../../../../web/state/field/thing-name.ts'
import { phoneOf, pointContent, sent } from '../../../support/field/records.ts'

import type { FieldRecord } from '../../../../geodata/wire/field.ts'

const mine = phoneOf('huang', '黄调解员')
const theirs = phoneOf('wei', '韦调解员')
const at = (minute: number, number?: number): Partial<FieldRecord> => ({
  recordedAt: `2026-11-23T03:${String(minute).padStart(2, '0')}:00.000Z`,
  ...(number === undefined ? {} : { number }),
})
const thingsOf = (records: readonly FieldRecord[]) =>
  standingRecords(
    records.map((record) => ({ id: record.id, follows: record.follows, record, sha256: sent(record).sha256 })),
    [],
  )
const point = (phone: typeof mine, minute: number, number?: number) =>
  phone.makes(pointContent(), null, at(minute, number))

describe('points of two phones that walked one hill without a network', () => {
  const records = [point(mine, 1, 1), point(theirs, 2, 1), point(mine, 3, 2), point(theirs, 4, 3)]
  const all = numbered(thingsOf(records))

  it('keep the numbers that each phone showed and had signed, in the order in which they were made', () => {
    expect(all.map(({ number, thing }) => [number, thing.first.record.recordedBy])).toEqual([
      [1, '黄调解员'],
      [1, '韦调解员'],
      [2, '黄调解员'],
      [3, '韦调解员'],
    ])
  })

  it('bear who recorded them, and when, where a number was given twice, and there alone', () => {
    const names = all.map((one) => thingName(one, chinese, 'zh-CN'))
    expect(names[0]).toMatch(/^第 1 个点（黄调解员 2026年11月23日 .* 记的）$/u)
    expect(names[1]).toMatch(/^第 1 个点（韦调解员 2026年11月23日 .* 记的）$/u)
    expect(names.slice(2)).toEqual(['第 2 个点', '第 3 个点'])
  })

  it('are followed by the number after the highest that the phone knows of', () => {
    expect(nextNumber(thingsOf(records), 'point')).toBe(4)
    expect(nextNumber(thingsOf(records), 'photograph')).toBe(1)
    expect(nextNumber([], 'point')).toBe(1)
  })

  it('that were corrected or withdrawn leave the numbers of the others as they are', () => {
    const [first] = records
    const withdrawn = mine.makes({ kind: 'withdrawal', reason: '站错了' }, first!.id, at(9))
    const left = numberedPoints(thingsOf([...records, withdrawn]))
    expect(left.map(({ numbered: { number } }) => number)).toEqual([1, 2, 3])
    const corrected = theirs.makes(pointContent({ remark: '岔口' }), records[1]!.id, at(9))
    expect(numberedPoints(thingsOf([...records, corrected])).map(({ numbered: { number } }) => number)).toEqual([
      1, 1, 2, 3,
    ])
  })

  it('of earlier programs, which bear no number, are counted among themselves', () => {
    const old = [point(mine, 1), point(mine, 2)]
    expect(numbered(thingsOf(old)).map(({ number }) => number)).toEqual([1, 2])
    expect(nextNumber(thingsOf(old), 'point')).toBe(3)
    expect(numbered(thingsOf([...old, point(theirs, 0, 3)])).map(({ number }) => number)).toEqual([3, 1, 2])
  })
})
