import { describe, expect, test } from 'vitest'

import { readKind, readOwnAuthority, readOwnDate, readOwnNumber } from '../../../geodata/documents/document-heading.ts'
import { documentOf, maskedJudgment } from './masked-judgment.ts'

describe('a judgment whose heading is lost', () => {
  const document = documentOf(maskedJudgment)

  test('is a judgment all the same', () => expect(readKind(document.text)).toBe('judgment'))
  test('has no number: the one of another ruling is not its own', () => expect(readOwnNumber(document)).toBeNull())
  test('has no court: the court of appeal did not judge', () => expect(readOwnAuthority(document.text)).toBeNull())
  test('bears the date of its signature', () =>
    expect(readOwnDate(document)).toEqual({ words: '二〇一四年十一月二十日', from: '2014-11-20', to: '2014-11-20' }))
})

test('the heading gives court and number', () => {
  const document = documentOf(
    '云岭县人民法院\n行 政 判 决 书\n（2018）赣0799行初12号\n原告大湾组。\n被告云岭县人民政府。\n判决如下：',
  )
  expect(readKind(document.text)).toBe('judgment')
  expect(readOwnAuthority(document.text)).toBe('云岭县人民法院')
  expect(readOwnNumber(document)).toBe('（2018）赣0799行初12号')
})

test('a decision of a government has the number of the government', () => {
  const document = documentOf(
    '云岭县人民政府行政处理决定书\n云政裁〔2015〕3号\n申请人：大湾组。\n被申请人：黄坑组。\n本机关决定如下：',
  )
  expect(readKind(document.text)).toBe('ruling-decision')
  expect(readOwnAuthority(document.text)).toBe('云岭县人民政府')
  expect(readOwnNumber(document)).toBe('云政裁〔2015〕3号')
})

test('a form is known by its title', () => {
  expect(readKind('山界林权审批表\n四至：东至大路，南至小河，西至山顶，北至公路')).toBe('approval-form')
})

test.each(['', '东至大路，南至小河。', '各乡镇：现将规划印发给你们，请认真贯彻执行。'])(
  '“%s” is of no known kind',
  (text) => {
    expect(readKind(documentOf(text).text)).toBe('unknown')
  },
)
