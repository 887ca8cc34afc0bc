import { expect, test } from 'vitest'

import { landNameIn } from '../../../geodata/documents/land-name.ts'

test.each([
  ['琴八村民小组与英志第一、二、三村民小组争议琴八屋背山(又名琴八后背岭)的四至界线为:', '琴八屋背山'],
  ['县政府决定:本案争议的琴八屋背山(即琴八后背岭)', '琴八屋背山'],
  ['英志屯《山界林权审批表》载明的山林及其界至为:“琴八屋背到大岭:', '琴八屋背到大岭'],
  ['许某乙户《社员自留山使用证》载明:“六葵山:', '六葵山'],
  ['双方争议的牛形岭四至为:', '牛形岭'],
])('“%s” is about %s', (words, land) => {
  expect(landNameIn(words)).toBe(land)
})

test.each(['琴八队填入《山界林权审批表》所载明的山林权界至为:“', '本案争议的山林四至为:', '该林地四至为:', ''])(
  '“%s” does not name the land',
  (words) => {
    expect(landNameIn(words)).toBeNull()
  },
)
