import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { entryNumber } from '../../../geodata/evidence/entry-key.ts'
import { writtenDate } from '../../../geodata/evidence/written-date.ts'

describe('a date that a person types', () => {
  test.each([
    ['1981', '1981年', '1981-01-01', '1981-12-31'],
    ['1981年', '1981年', '1981-01-01', '1981-12-31'],
    ['1981-05', '1981年5月', '1981-05-01', '1981-05-31'],
    ['1981.5.3', '1981年5月3日', '1981-05-03', '1981-05-03'],
    ['１９８１年５月', '1981年5月', '1981-05-01', '1981-05-31'],
    ['一九八一年五月', '一九八一年五月', '1981-05-01', '1981-05-31'],
    [' 1984 年 2 月 ', '1984年2月', '1984-02-01', '1984-02-29'],
  ])('%s is %s', (typed, words, from, to) => {
    expect(writtenDate(typed)).toEqual({ words, from, to })
  })

  test.each(['', '去年', '1981-13', '1981-02-30', '1981年5月至6月', '5月', '1981年5月3日上午'])(
    '“%s” is no date',
    (typed) => {
      expect(writtenDate(typed)).toBeNull()
    },
  )

  test('whatever is typed, a date that comes out begins no later than it ends', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const date = writtenDate(typed)
        return date === null || date.from <= date.to
      }),
    )
  })
})

test('a number in full width or with room in it is the same number', () => {
  expect(['7', '７', ' 7 '].map(entryNumber)).toEqual(['7', '7', '7'])
  expect(entryNumber('7-1')).not.toBe('7')
})
