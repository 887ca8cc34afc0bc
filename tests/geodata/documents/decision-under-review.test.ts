import { expect, test } from 'vitest'

import { readDecision } from '../../../geodata/documents/decision-under-review.ts'
import { readParties } from '../../../geodata/documents/parties.ts'
import { documentOf, maskedJudgment } from './masked-judgment.ts'

const decisionOf = (text: string) => readDecision(documentOf(text), readParties(documentOf(text)))

test('the decision under review is the one of the county, not the ruling of the high court', () => {
  expect(decisionOf(maskedJudgment)).toEqual({
    number: '上政裁(2011)18号',
    authority: '上思县人民政府',
    date: { words: '2011年8月15日', from: '2011-08-15', to: '2011-08-15' },
  })
})

test('a number in hexagonal brackets keeps them', () => {
  const text = '原告大湾组不服被告云岭县人民政府2017年3月6日作出的云府决字〔2017〕5号《关于牛形岭权属争议的处理决定》。'
  expect(decisionOf(text)).toEqual({
    number: '云府决字〔2017〕5号',
    authority: '云岭县人民政府',
    date: { words: '2017年3月6日', from: '2017-03-06', to: '2017-03-06' },
  })
})

test('a text that cites only rulings of courts holds no decision', () => {
  expect(decisionOf('该案经(2009)桂民再字第38号《民事裁定书》驳回起诉。')).toBeNull()
})
