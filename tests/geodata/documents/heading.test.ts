import { describe, expect, test } from 'vitest'

import { readKind } from '../../../geodata/documents/heading/document-kind.ts'
import { readOwnAuthority } from '../../../geodata/documents/heading/own-authority.ts'
import { readOwnDate } from '../../../geodata/documents/heading/own-date.ts'
import { readOwnNumber } from '../../../geodata/documents/heading/own-number.ts'
import { documentOf, maskedJudgment } from './masked-judgment.ts'

describe('a judgment whose heading is lost', () => {
  const document = documentOf(maskedJudgment)

  test('is a judgment all the same', () => expect(readKind(document.text)).toBe('judgment'))
  test('has no number: the one of another ruling is not its own', () => expect(readOwnNumber(document)).toBeNull())
  test('has no court: the court of appeal did not judge', () =>
    expect(readOwnAuthority(document.text, readKind(document.text))).toBeNull())
  test('bears the date of its signature', () =>
    expect(readOwnDate(document, 'judgment')).toEqual({
      words: '二〇一四年十一月二十日',
      from: '2014-11-20',
      to: '2014-11-20',
    }))
})

test('the heading gives court and number', () => {
  const document = documentOf(
    '云岭县人民法院\n行 政 判 决 书\n（2018）赣0799行初12号\n原告大湾组。\n被告云岭县人民政府。\n判决如下：',
  )
  expect(readKind(document.text)).toBe('judgment')
  expect(readOwnAuthority(document.text, readKind(document.text))).toBe('云岭县人民法院')
  expect(readOwnNumber(document)).toBe('（2018）赣0799行初12号')
})

test('a decision of a government has the number of the government', () => {
  const document = documentOf(
    '云岭县人民政府行政处理决定书\n云政裁〔2015〕3号\n申请人：大湾组。\n被申请人：黄坑组。\n本机关决定如下：',
  )
  expect(readKind(document.text)).toBe('ruling-decision')
  expect(readOwnAuthority(document.text, readKind(document.text))).toBe('云岭县人民政府')
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

test.each([
  ['云政裁〔2015〕3号', '云政裁〔2015〕3号'],
  ['云政裁（2015）3号', '云政裁（2015）3号'],
  ['云政裁[2015]第3号', '云政裁[2015]第3号'],
  ['乌府处字[2013]11号', '乌府处字[2013]11号'],
  ['云竹县林证字（2006）第0410号', '云竹县林证字（2006）第0410号'],
  ['赣（2019）云竹县不动产权第0001234号', '赣（2019）云竹县不动产权第0001234号'],
  ['编号：南山字第0317号', '南山字第0317号'],
  ['　　字第　　号', null],
  ['根据云政发〔2015〕3号文件的规定', null],
])('the line “%s” gives the number %s', (line, number) => {
  expect(readOwnNumber(documentOf(`林权证\n${line}\n`))).toBe(number)
})

test.each([
  ['行 政 判 决 书', 'judgment'],
  ['民事裁定书', 'court-ruling'],
  ['关于牛形岭山林权属争议的处理决定', 'ruling-decision'],
  ['山林权属纠纷调解协议书', 'mediation-agreement'],
  ['现场勘验笔录', 'survey-record'],
  ['划定自留山审批表', 'approval-form'],
  ['山界林权证', 'certificate'],
  ['社员自留山使用证', 'certificate'],
  ['土地房产所有证（存根）', 'certificate'],
  ['不动产权证书', 'certificate'],
  ['林业三定工作总结', 'unknown'],
])('a paper with the title “%s” is a %s', (title, kind) => {
  expect(readKind(documentOf(`${title}\n某县\n`).text)).toBe(kind)
})

test.each([
  ['原告大湾组。\n被告云岭县人民政府。\n本院认为，裁定如下：驳回起诉。\n本裁定为终审裁定。', 'court-ruling'],
  ['甲方大湾组，乙方黄坑组，经协商达成如下协议：', 'mediation-agreement'],
  ['勘查时间：2010年5月19日\n勘查地点：牛形岭', 'survey-record'],
])('where the heading is lost, “%s” tells that it is a %s', (text, kind) => {
  expect(readKind(documentOf(text).text)).toBe(kind)
})
