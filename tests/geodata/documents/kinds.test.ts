import { describe, expect, test } from 'vitest'

import { paperOfProvince } from './papers-of-provinces.ts'

test.each([
  ['judgment-hunan', 'judgment', '（2019）湘1199行初23号', '湖南省石枫县人民法院', '2019-02-28'],
  ['court-ruling-guizhou', 'court-ruling', '（2016）黔98行终41号', '贵州省黔岭市中级人民法院', '2016-07-11'],
  ['ruling-decision-guizhou', 'ruling-decision', '乌府处字[2013]11号', '乌寨县人民政府', '2013-08-30'],
  [
    'mediation-agreement-jiangxi',
    'mediation-agreement',
    '竹山调字〔1997〕6号',
    '云竹县山林纠纷调处办公室',
    '1997-04-16',
  ],
  ['survey-record-fujian', 'survey-record', null, '南浔县林业局', '2010-05-19'],
  ['approval-form-fujian', 'approval-form', '南山字第0317号', null, '1982-11-06'],
  ['certificate-jiangxi', 'certificate', '云竹县林证字（2006）第0410号', '云竹县人民政府', '2006-12-28'],
] as const)('%s is a %s with its number, authority and date', (name, kind, number, authority, date) => {
  const { document } = paperOfProvince(name)
  expect(document).toMatchObject({ kind, number, authority, blank: false })
  expect(document.date).toMatchObject({ from: date, to: date })
})

describe('a blank form', () => {
  test.each([
    ['approval-form-blank', 'approval-form'],
    ['certificate-blank', 'certificate'],
  ])('%s is known for what it is and told to be blank', (name, kind) => {
    const { document } = paperOfProvince(name)
    expect(document).toMatchObject({ kind, blank: true, number: null, date: null })
    expect(document.descriptions.map(({ blank }) => blank)).toEqual([true])
  })
})

test('what a form or certificate describes stands on that paper', () => {
  const titleOf = (name: string) => paperOfProvince(name).document.descriptions.map(({ paperTitle }) => paperTitle)
  expect(titleOf('approval-form-fujian')).toEqual(['山林权属登记审批表'])
  expect(titleOf('certificate-jiangxi')).toEqual(['林权证'])
})
