import { describe, expect, test } from 'vitest'

import { gaussKruger, type Metres } from '../../../geodata/crs/gauss-kruger.ts'
import { digitize } from '../../../geodata/digitize.ts'
import { demonstration } from '../../support/demonstration.ts'

import type { Answers } from '../../../geodata/answers/model.ts'
import type { Place } from '../../../geodata/places/place.ts'

const plane = gaussKruger(108)
const [EAST, NORTH] = [500_000, 2_600_000]
const geographic = ([east, north]: Metres) => plane.toGeographic([EAST + east, NORTH + north])
const about = (id: string, name: string) => ({
  id,
  names: [{ name, source: 'invented' }],
  accuracyMetres: 5,
  illustrative: false,
})
/** A slope foot of 200 m from west to east, and a saddle at its western end. */
const FOOT: Place = {
  ...about('foot', '铜锣岭脚'),
  kind: 'slope-foot',
  geometry: { type: 'LineString', coordinates: [geographic([0, 0]), geographic([200, 0])] },
}
const SADDLE: Place = {
  ...about('saddle', '水井坳'),
  kind: 'saddle',
  geometry: { type: 'Point', coordinates: geographic([3, 10]) },
}
const strip = (holder: string, words: string) => `${holder}《责任山承包证》载明：“铜锣岭：${words}”。`

function rulers(text: string, places: readonly Place[] = [], answers: Answers = {}) {
  const { strips, questions } = digitize(`铜锣村责任山登记。${text}`, places, answers)
  return { rulers: strips, asked: questions.filter(({ code }) => code === 'foot-line' || code === 'counting-end') }
}
const along = (text: string, places: readonly Place[]): Answers => {
  const [question] = rulers(text, places).asked
  return { [question!.key]: 'along:foot' }
}
const eastOf = (position: readonly number[]): number => Math.round(plane.toPlane([...position])[0] - EAST)

const SECOND = strip('李某乙户', '从水井坳算出第二份，山脚三丈，山顶二丈，以水流为界')
const FIRST = strip('王某甲户', '从水井坳算出第一份，山脚6丈，山顶2.5丈，以水流为界')
const FIFTH = strip('陈某丙户', '从水井坳算出第五份，山脚4.5丈，山顶3丈，以水流为界')

describe('the strips of the demonstration', () => {
  test('stand on one ruler in the order of counting, with gaps for the shares that nobody tells', () => {
    const [ruler, ...others] = demonstration().strips
    expect(others).toEqual([])
    expect(ruler).toMatchObject({
      landName: '六葵山',
      origin: '锅头田',
      contradictions: [],
      unplaced: [],
      footLine: null,
    })
    expect(ruler!.intervals.map(({ numbers, certainty }) => [numbers.first, numbers.last, certainty])).toEqual([
      [1, 3, 'unknown'],
      [4, 4, 'stated'],
      [5, 9, 'unknown'],
      [10, 10, 'stated'],
      [11, 13, 'unknown'],
      [14, 14, 'stated'],
      [15, 17, 'unknown'],
      [18, 18, 'stated'],
    ])
    // 3.85, 3.85, 3.2 and 5.6 zhang of 10/3 m.
    expect(ruler!.intervals.flatMap(({ widthMetres }) => widthMetres ?? []).map((width) => width.toFixed(2))).toEqual([
      '12.83',
      '12.83',
      '10.67',
      '18.67',
    ])
  })

  test('are never polygons: no outline is drawn, and the foot line is asked for instead of guessed', () => {
    const { outlines, strips, questions, document } = demonstration()
    expect(outlines.map(({ descriptionIndex }) => document.descriptions[descriptionIndex]!.subject)).not.toContain(
      'household-strip',
    )
    expect(strips[0]!.intervals.every(({ sketch }) => sketch === null)).toBe(true)
    expect(questions.filter(({ code }) => code === 'foot-line')).toHaveLength(1)
  })
})

describe('a ruler on a foot line that a person names', () => {
  const text = FIRST + SECOND + FIFTH
  const places = [FOOT, SADDLE]

  test('begins at the end that is counted from; what lies behind a gap has room to move', () => {
    const { rulers: made } = rulers(text, places, along(text, places))
    const { intervals, footLine } = made[0]!
    expect(footLine!.placeId).toBe('foot')
    expect(footLine!.lengthMetres).toBeCloseTo(200, 3)
    expect(intervals.map(({ holder }) => holder)).toEqual(['王某甲户', '李某乙户', null, '陈某丙户'])
    const [first, second, , fifth] = intervals
    expect([...first!.sketch!, second!.sketch!.at(-1)!].map(eastOf)).toEqual([0, 20, 30])
    expect([second!.beginsAtLeastMetres, second!.beginsAtMostMetres].map((at) => at!.toFixed(2))).toEqual([
      '20.00',
      '20.00',
    ])
    // Behind 30 m that are told: at the least there, at the most so that its own 15 m still fit.
    expect(fifth!.beginsAtLeastMetres).toBeCloseTo(30, 6)
    expect(fifth!.beginsAtMostMetres).toBeCloseTo(185, 3)
  })

  test('without a place to count from asks at which end the first share lies', () => {
    const answers = along(text, [FOOT])
    const { asked } = rulers(text, [FOOT], answers)
    const end = asked.find(({ code }) => code === 'counting-end')!
    expect(end.candidates.map(({ value }) => value)).toEqual(['from-end:W', 'from-end:E'])
    const { rulers: made } = rulers(text, [FOOT], { ...answers, [end.key]: 'from-end:E' })
    expect(eastOf(made[0]!.intervals[0]!.sketch![0]!)).toBe(200)
  })
})

describe('what strips say against one another', () => {
  const contradictions = (text: string, places: readonly Place[] = [], answers: Answers = {}) =>
    rulers(text, places, answers).rulers.flatMap((ruler) => ruler.contradictions.map(({ code }) => code))

  test('two at one place are told, and neither is dropped', () => {
    const text = SECOND + strip('赵某丁户', '从水井坳算出第二份，山脚4丈，山顶3丈，以水流为界')
    expect(contradictions(text)).toEqual(['two-at-one-place'])
    const [ruler] = rulers(text).rulers
    expect([
      ...ruler!.intervals.flatMap(({ descriptionIndexes }) => descriptionIndexes),
      ...ruler!.unplaced,
    ]).toHaveLength(2)
  })

  test('widths that together are longer than the foot line are told with the metres', () => {
    const text = strip('王某甲户', '从水井坳算出第一份，山脚75丈，山顶50丈，以水流为界')
    const { rulers: made } = rulers(text, [FOOT, SADDLE], along(text, [FOOT, SADDLE]))
    expect(made[0]!.contradictions).toMatchObject([{ code: 'longer-than-foot-line' }])
    expect(made[0]!.contradictions[0]!.excessMetres).toBeCloseTo(50, 3)
  })

  test('neighbours that go round in a circle, and neighbours with shares between them, are told', () => {
    const circle =
      strip('王某甲户', '从水井坳算出第一份，山脚6丈，山顶2丈，左邻李某乙户，右邻李某乙户') +
      strip('李某乙户', '从水井坳算出第二份，山脚6丈，山顶2丈，左邻王某甲户，右邻王某甲户')
    expect(contradictions(circle)).toEqual(['neighbours-in-a-circle'])
    const apart = FIRST + strip('陈某丙户', '从水井坳算出第五份，山脚6丈，山顶2丈，左邻王某甲户，右邻赵某丁户')
    expect(contradictions(apart)).toEqual(['neighbours-apart'])
  })

  test('a share of which only the place in the order is told has no width', () => {
    const { rulers: made } = rulers(
      FIRST + strip('孙某户', '从水井坳算出第二份，以水流为界，左邻王某甲户，上至岭顶，下至田边'),
    )
    expect(made[0]!.intervals[1]).toMatchObject({ holder: '孙某户', certainty: 'implied', widthMetres: null })
  })
})
