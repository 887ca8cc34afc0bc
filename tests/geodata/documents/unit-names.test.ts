import { expect, test } from 'vitest'

import { readNumberList } from '../../../geodata/documents/number-lists.ts'
import { unitMentionsOf, unitNameOf } from '../../../geodata/documents/unit-names.ts'

test.each([
  ['英志一组', '英志', [1], '组'],
  ['上思县在妙镇驮从村英志第二村民小组', '英志', [2], '村民小组'],
  ['琴八组', '琴八', [], '组'],
  ['琴八生产队', '琴八', [], '生产队'],
  ['云岭县石门乡大坪村第十一村民小组', '大坪村', [11], '村民小组'],
  ['大坪村民委员会', '大坪', [], '村民委员会'],
])('%s is a unit of the hamlet %s', (name, stem, ordinals, suffix) => {
  expect(unitNameOf(name)).toEqual({ stem, ordinals, suffix })
})

test.each(['上思县人民政府', '国营十里林场', '张某甲'])('%s is no village unit', (name) => {
  expect(unitNameOf(name)).toBeNull()
})

test('a place that is called after a hamlet is not the hamlet', () => {
  expect(unitMentionsOf('琴八')('以琴八村背的北边山脊、琴八屋背山、琴八水井为界')).toEqual([])
})

test('groups of one hamlet are counted in one breath', () => {
  const words = '英志一、二、三组和英志一至三组以及英志第二村民小组'
  expect(unitMentionsOf('英志')(words).map(({ ordinals }) => ordinals)).toEqual([[1, 2, 3], [1, 2, 3], [2]])
})

test.each([
  ['18、19', [18, 19]],
  ['6至证据11', [6, 7, 8, 9, 10, 11]],
  ['1-3', [1, 2, 3]],
  ['一、二、三', [1, 2, 3]],
  ['十一到十三', [11, 12, 13]],
])('%s counts entries', (words, numbers) => {
  expect(readNumberList(words)).toEqual(numbers)
})
