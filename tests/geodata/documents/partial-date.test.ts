import { expect, test } from 'vitest'

import { findDates, readPartialDate } from '../../../geodata/documents/partial-date.ts'

test.each([
  ['1981年5月', '1981-05-01', '1981-05-31'],
  ['1981年', '1981-01-01', '1981-12-31'],
  ['2011年8月15日', '2011-08-15', '2011-08-15'],
  ['二〇一四年十一月二十日', '2014-11-20', '2014-11-20'],
  ['一九八二年十月', '1982-10-01', '1982-10-31'],
  ['二〇〇〇年二月', '2000-02-01', '2000-02-29'],
  ['1900年2月', '1900-02-01', '1900-02-28'],
])('%s can mean the days from %s to %s', (words, from, to) => {
  expect(readPartialDate(words)).toEqual({ words, from, to })
})

test.each(['1981年2月30日', '1981年13月', '五月二十日', '1981', ''])(
  '“%s” is no date of a calendar with a year',
  (words) => {
    expect(readPartialDate(words)).toBeNull()
  },
)

test('every date of a sentence is found at its place', () => {
  const sentence = '租期从1984年9月1日至2009年12月31日止,合同于1984年8月21日签订'
  expect(findDates(sentence).map(({ start, end }) => sentence.slice(start, end))).toEqual([
    '1984年9月1日',
    '2009年12月31日',
    '1984年8月21日',
  ])
})
