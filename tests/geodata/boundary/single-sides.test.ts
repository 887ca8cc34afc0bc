import { describe, expect, test } from 'vitest'

import { findDescriptions } from '../../../geodata/boundary/find-descriptions.ts'
import { readBoundary } from '../../../geodata/boundary/read-boundary.ts'

const found = (text: string) => findDescriptions(text).map(({ start, end }) => text.slice(start, end))

describe('one side told alone in running text', () => {
  test.each([
    ['经查，争议山场东与龙塘村以山脊为界，双方对此无异议。', ['东与龙塘村以山脊为界']],
    ['原告的责任山东面与第三人山林以水沟为界，历来无争议。', ['东面与第三人山林以水沟为界']],
    ['双方争议的牛角冲林地，西侧与上坪组山林以防火线为界。', ['西侧与上坪组山林以防火线为界']],
    ['该林地北至公路，被告在此种植杉木。', ['北至公路']],
    ['争议地西边界为小溪，双方均予认可。', ['西边界为小溪']],
    ['该宗地东与李某甲房屋相邻。', ['东与李某甲房屋相邻']],
    ['原告主张西至河边，而被告主张西至田坎。', ['西至河边', '西至田坎']],
    ['龙塘组认为，其山林南面以大坑为界，大坑以北属其所有。', ['南面以大坑为界，大坑以北属其所有']],
    ['四固定时，两队商定东边以古路为界，古路以下归甲队。', ['东边以古路为界，古路以下归甲队']],
    ['横岭（又名横排）西北面以石壁为界，其余三面不清。', ['西北面以石壁为界']],
  ])('is found in %s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })

  test('asks for the sides that are not told', () => {
    expect(readBoundary('东与龙塘村以山脊为界').questions).toContain('side-missing')
  })
})

describe('one line that parts two sides, in running text', () => {
  test.each([
    ['1963年划界时确定，两村山林以狮子窠山脊为界，界线以东归甲村。', ['以狮子窠山脊为界，界线以东归甲村']],
    [
      '本府决定：双方以牛栏坑为界，坑北归上屋组集体所有，坑南归下屋组集体所有。',
      ['以牛栏坑为界，坑北归上屋组集体所有，坑南归下屋组集体所有'],
    ],
  ])('is found in %s', (text, expected) => {
    expect(found(text)).toEqual(expected)
  })
})

describe('sides of what is no parcel', () => {
  test.each([
    '该县东与邻省交界，山地占七成。',
    '学校东面与操场相邻，北至公路两百米。',
    '考察组从林地东侧出发，西至水库，沿途查看苗木。',
    '该村林地面积大，北至县城的公路去年硬化。',
    '大雨使山场东面与公路相接处塌方。',
    '土地平整工程北至高速公路延伸段，工期六个月。',
    '他家承包地在村子东面，与学校相邻。',
    '争议发生后，原告向西与被告交涉，未果。',
    '合同约定东方公司以林地为担保。',
    '岭南与岭北以气候分界，物产不同。',
    '该镇耕地多，东与外省相连，商贸发达。',
    '江南以水田为主，江北以旱地为主。',
  ])('are left alone: %s', (text) => {
    expect(found(text)).toEqual([])
  })
})
