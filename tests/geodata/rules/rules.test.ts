import { describe, expect, test } from 'vitest'

import { decidingRules } from '../../../geodata/rules/deciding-rules.ts'
import { levelOfPaper } from '../../../geodata/rules/level-of-paper.ts'
import { PAPER_LEVELS } from '../../../geodata/rules/model.ts'
import { rulesAt } from '../../../geodata/rules/rules-at.ts'

const TODAY = '2026-11-22'
const SHANGSI = '450621'
const FUZHOU = '350121'
const levelNow = (title: string, county = SHANGSI) => levelOfPaper(title, rulesAt(county, TODAY))

describe('which rules hold', () => {
  test('those of the province stand before those of the country', () => {
    expect(rulesAt(SHANGSI, TODAY).map(({ provinceCode }) => provinceCode)).toEqual(['45', null])
    expect(rulesAt('440281', TODAY).map(({ provinceCode }) => provinceCode)).toEqual([null])
  })

  test('a rule holds from its day on', () => {
    expect(rulesAt(SHANGSI, '2013-11-30').map(({ provinceCode }) => provinceCode)).toEqual([null])
    expect(rulesAt(SHANGSI, '2013-12-01').map(({ provinceCode }) => provinceCode)).toEqual(['45', null])
    expect(rulesAt(SHANGSI, '1990-01-01')).toEqual([])
  })

  test('the country has a rule for papers of every level', () => {
    const [national] = rulesAt('440281', TODAY)
    expect(new Set(national!.levels.map(({ level }) => level))).toEqual(new Set(PAPER_LEVELS))
  })
})

describe('the level of a paper', () => {
  test.each([
    ['琴八生产队《山界林权证》', 'certificate'],
    ['《上思县社员自留山使用证》', 'certificate'],
    ['《在妙公社平良大队琴八生产队山界林权审批表》', 'approval-form'],
    ['《土地房产所有证》', 'land-reform-certificate'],
    ['四固定时期山林清册', 'four-fixed-decision'],
    ['《承包果场合同书》', 'management-paper'],
    ['《拖拉机作业验收单》', 'management-paper'],
    ['两队1985年山界协议书', 'agreement'],
    ['（2009）桂民再字第38号《民事裁定书》', 'earlier-ruling'],
    ['2015年森林资源二类调查小班图', 'context-only'],
  ])('%s is %s', (title, level) => {
    expect(levelNow(title)?.level).toBe(level)
  })

  test.each(['《确权申请书》', '《权属纠纷调处告知书》', '1996年3月19日询问黄某丙的笔录', '关于山界林权证的调查报告'])(
    '%s has none: it is no paper on title',
    (title) => {
      expect(levelNow(title)).toBeNull()
    },
  )

  test('its weight comes with the rule that gives it, and says whether the wording was checked', () => {
    expect(levelNow('山界林权证')?.rule).toMatchObject({
      weight: 'title',
      citation: { article: '第三十四条', isChecked: true },
    })
    // The rule of Guangxi names no approval forms.
    expect(levelNow('山界林权审批表')?.rule?.citation).toMatchObject({ isChecked: false })
    expect(levelOfPaper('山界林权证', rulesAt(SHANGSI, '1990-01-01'))).toEqual({ level: 'certificate', rule: null })
  })

  test('a survey line of the forest inventory is never evidence of title', () => {
    expect(levelNow('森林资源调查小班图')?.rule?.weight).toBe('not-title')
  })
})

describe('words, map and area', () => {
  const orderOf = (title: string | null, county: string) =>
    decidingRules(title, rulesAt(county, TODAY)).map(({ order }) => order)

  test('in Fujian it goes by the kind of paper', () => {
    expect(orderOf('山界林权证', FUZHOU)).toEqual([['words']])
    expect(orderOf('林权证', FUZHOU)).toEqual([['map', 'area']])
    expect(orderOf('社员自留山使用证', FUZHOU)).toEqual([['area']])
    expect(orderOf('土地房产所有证', FUZHOU)).toEqual([['words', 'nearest-named-mark', 'area']])
  })

  test('elsewhere the sides prevail over the area, as a lead that nobody has checked', () => {
    expect(orderOf('山界林权审批表', SHANGSI)).toEqual([['words', 'area']])
    expect(decidingRules(null, rulesAt(SHANGSI, TODAY))[0]?.citation.isChecked).toBe(false)
  })
})
