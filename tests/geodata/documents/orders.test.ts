import { describe, expect, test } from 'vitest'

import { readOrders } from '../../../geodata/documents/orders/read-orders.ts'
import { readDocument } from '../../../geodata/documents/read-document.ts'
import { documentOf, maskedJudgment } from './masked-judgment.ts'
import { paperOfProvince } from './papers-of-provinces.ts'

const HEADING =
  '行政判决书\n原告大湾组。\n被告云岭县人民政府。\n原告大湾组不服被告云岭县人民政府2017年3月6日作出的云府决字〔2017〕5号《处理决定》。\n'
const decisionAfter = (orders: string, told = '') =>
  readDocument(`${HEADING}${told}本院认为，应予判决。判决如下：\n${orders}\n二〇一八年五月三日`).decision

test('the judgment of the demonstration upholds the decision and lays the costs on the plaintiffs', () => {
  const { orders, decision } = readDocument(maskedJudgment)
  expect(orders.map(({ number, effects }) => [number, effects])).toEqual([
    [null, ['upholds']],
    [null, ['costs']],
  ])
  expect(orders[0]?.words.quote).toBe('维持被告上思县人民政府于2011年8月15日作出的上政裁(2011)18号《行政处理决定书》')
  for (const { words } of orders) expect(maskedJudgment.slice(words.start, words.end)).toBe(words.quote)
  expect(decision?.standing).toBe('stands')
})

describe('papers of other provinces', () => {
  test('a court of Hunan revokes the decision and orders a new one', () => {
    const { text, document } = paperOfProvince('judgment-hunan')
    expect(document.orders.map(({ number, effects }) => [number, effects])).toEqual([
      [1, ['revokes']],
      [2, ['orders-anew']],
      [null, ['costs']],
    ])
    expect(document.decision?.standing).toBe('revoked')
    for (const { words } of document.orders) expect(text.slice(words.start, words.end)).toBe(words.quote)
  })

  test('a government of Guizhou draws a line and supports nothing else', () => {
    const { orders } = paperOfProvince('ruling-decision-guizhou').document
    expect(orders.map(({ number, effects }) => [number, effects])).toEqual([
      [1, ['awards']],
      [2, ['dismisses-claim']],
    ])
    expect(orders[1]?.words.quote).toBe('不支持双方的其他请求')
  })

  test('a court of appeal leaves the ruling below', () => {
    const { orders } = paperOfProvince('court-ruling-guizhou').document
    expect(orders.map(({ words, effects }) => [words.quote, effects])).toEqual([
      ['驳回上诉，维持原裁定', ['dismisses-appeal']],
    ])
  })

  test('the terms of an agreement are its operative part', () => {
    const { orders } = paperOfProvince('mediation-agreement-jiangxi').document
    expect(orders.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(orders[0]?.effects).toEqual(['awards'])
    expect(orders[2]?.words.quote).toBe('本协议自双方签字之日起生效')
  })
})

test.each([
  ['维持被告作出的云府决字〔2017〕5号处理决定。', 'stands'],
  ['驳回原告大湾组的诉讼请求。', 'stands'],
  ['一、维持云府决字〔2017〕5号处理决定第一项；\n二、撤销云府决字〔2017〕5号处理决定第二项。', 'stands-in-part'],
  ['变更云府决字〔2017〕5号处理决定第一项为：以水沟为界。', 'changed'],
  ['撤销云府决字〔2017〕5号处理决定，责令被告在三十日内重新作出。', 'revoked'],
  ['确认云府决字〔2017〕5号处理决定违法。', 'declared-unlawful'],
  ['驳回原告大湾组的起诉。', 'not-decided'],
  ['一、撤销云岭县人民法院（2017）赣0799行初1号行政判决；\n二、撤销云府决字〔2017〕5号处理决定。', 'revoked'],
] as const)('after “%s” the decision is: %s', (orders, standing) => {
  expect(decisionAfter(orders)?.standing).toBe(standing)
})

test('who dismisses an appeal leaves what the court below decided', () => {
  const below = '一审法院判决：撤销云府决字〔2017〕5号处理决定。\n'
  expect(decisionAfter('驳回上诉，维持原判。', below)?.standing).toBe('revoked')
  expect(decisionAfter('驳回上诉，维持原判。')?.standing).toBe('not-decided')
})

test('a revocation and an order to decide anew in one sentence are two effects in the order of the words', () => {
  const [order] = readOrders(documentOf('判决如下：撤销该决定，责令被告在三十日内重新作出处理决定。'))
  expect(order?.effects).toEqual(['revokes', 'orders-anew'])
})

test.each(['', '本院认为，应予支持。', '判决如下：'])('“%s” orders nothing', (text) => {
  expect(readOrders(documentOf(text))).toEqual([])
})
