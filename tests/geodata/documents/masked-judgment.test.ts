import { expect, test } from 'vitest'

import { maskedJudgment } from './masked-judgment.ts'

const MASKED = /^\p{Script=Han}某[甲乙丙丁戊己庚辛壬癸]/u

const namesAfter = (pattern: RegExp): string[] =>
  [...maskedJudgment.matchAll(pattern)].map((match) => maskedJudgment.slice(match.index + match[0].length).slice(0, 3))

test.each([
  ['representatives of the groups', /诉讼代表人/gu, 5],
  ['those who were questioned', /(?:询问|访问)(?=\p{Script=Han})/gu, 20],
  ['the head of the county', /法定代表人/gu, 1],
  ['lawyers and agents', /委托代理人/gu, 3],
])('%s stand under masks', (_who, pattern, atLeast) => {
  const names = namesAfter(pattern)
  expect(names.length).toBeGreaterThanOrEqual(atLeast)
  for (const name of names) expect(name).toMatch(MASKED)
})

test('the damage of the original is kept in the masked copy', () => {
  for (const damaged of ['英志第┅村民小组组长小组', '琴仈屋背山', '为界覀以六奎', '琴八嶺公路边', '鋶为界', '哋使用'])
    expect(maskedJudgment).toContain(damaged)
})

test('the copy begins with the first plaintiff and ends with the date of the judgment', () => {
  expect(maskedJudgment.startsWith('原告上思县')).toBe(true)
  expect(maskedJudgment.trimEnd().endsWith('二〇一四年十一月二十日')).toBe(true)
})

test('spellings that may be one name keep masks of their own', () => {
  for (const mask of [
    '许某丙',
    '许某己',
    '方某丙',
    '李某甲',
    '陈某丙',
    '陈某丁',
    '许某丁',
    '许某辛',
    '方某乙',
    '方某戊',
  ])
    expect(maskedJudgment).toContain(mask)
})
