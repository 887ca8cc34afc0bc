import { describe, expect, test } from 'vitest'

import { gaussKruger, type Metres } from '../../../geodata/crs/gauss-kruger.ts'
import { digitize } from '../../../geodata/digitize.ts'

import type { Answers } from '../../../geodata/answers/model.ts'
import type { LandmarkKind } from '../../../geodata/boundary/model.ts'
import type { Place } from '../../../geodata/places/place.ts'

const plane = gaussKruger(108)
const [EAST, NORTH] = [500_000, 2_600_000]
const geographic = ([east, north]: Metres) => plane.toGeographic([EAST + east, NORTH + north])
const point = (name: string, kind: LandmarkKind, at: Metres): Place => ({
  id: name,
  kind,
  names: [{ name, source: 'invented' }],
  accuracyMetres: 5,
  illustrative: false,
  geometry: { type: 'Point', coordinates: geographic(at) },
})
const line = (name: string, kind: LandmarkKind, points: readonly Metres[], id = name): Place => ({
  id,
  kind,
  names: [{ name, source: 'invented' }],
  accuracyMetres: 5,
  illustrative: false,
  geometry: { type: 'LineString', coordinates: points.map(geographic) },
})

const WORDS = '四至界限为东至石板路，南至青龙沟，西至白马沟，北至大公路。'
const SIDES = [
  line('大公路', 'road', [
    [-100, 400],
    [900, 400],
  ]),
  line('青龙沟', 'gully', [
    [-100, 0],
    [900, 0],
  ]),
  line('白马沟', 'gully', [
    [0, -100],
    [0, 500],
  ]),
]
const pavedWay = (east: number, id: string) =>
  line(
    '石板路',
    'road',
    [
      [east, -100],
      [east, 500],
    ],
    id,
  )
/** Two paved ways of one name, 300 m apart. */
const TWO_WAYS = [...SIDES, pavedWay(400, 'paved-way'), pavedWay(700, 'further-way')]
const WALK = '四至界限：由黄牛石起，沿石板路向北至青龙沟，再往西直线至大枫树，再直线回到黄牛石。'
/** The gully crosses the way twice: from the first crossing the tree does not lie in the west, past the second it does. */
const TWICE_MET = [
  line('石板路', 'road', [
    [0, -100],
    [0, 900],
  ]),
  line('青龙沟', 'gully', [
    [-300, 200],
    [150, 200],
    [150, 400],
    [-40, 400],
  ]),
  point('黄牛石', 'stone', [0, 0]),
  point('大枫树', 'tree', [-60, 420]),
]

const drawn = (places: readonly Place[], answers: Answers = {}, words = WORDS) => {
  const digitized = digitize(words, places, answers)
  return { outline: digitized.outlines[0]!.outline, questions: digitized.questions }
}
const eastOf = ({ segments }: { segments: readonly { coordinates: readonly (readonly number[])[] }[] }): number =>
  Math.max(...segments.flatMap(({ coordinates }) => coordinates.map((at) => plane.toPlane([...at])[0] - EAST)))

describe('where two places bear the name of a side', () => {
  test('the other one is told as another course: which place instead of which, where it runs, and what land it would give', () => {
    const { outline } = drawn(TWO_WAYS)
    expect(outline.alternatives).toHaveLength(1)
    const [other] = outline.alternatives
    expect(other).toMatchObject({ rank: 1, closed: true, gapMetres: 0 })
    expect(other!.differences).toEqual([
      { kind: 'other-place', callIndex: 0, markIndex: 0, drawnPlaceId: 'paved-way', placeId: 'further-way' },
    ])
    expect(eastOf(other!)).toBeCloseTo(700, 1)
    // 700 × 400 m, but for the scale of the plane at its central meridian.
    expect(other!.areaSquareMetres! / 280_000).toBeCloseTo(1, 3)
  })

  test('its reasons are what speaks against it beyond the drawn course, and they add up to its lag', () => {
    const [other] = drawn(TWO_WAYS).outline.alternatives
    expect(other!.reasons.map(({ code }) => code)).toEqual(['longer'])
    expect(other!.reasons.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(other!.morePoints, 1)
    expect(other!.points).toBeGreaterThan(other!.morePoints)
  })

  test('a way beside the drawn one by a few metres is no other course', () => {
    expect(drawn([...SIDES, pavedWay(400, 'paved-way'), pavedWay(412, 'same-way')]).outline.alternatives).toEqual([])
  })

  test('of many ways at most five are told, the nearer to the words the earlier', () => {
    const many = [400, 500, 600, 700, 800, 900, 1000, 1100].map((east) => pavedWay(east, `way-${east}`))
    const { alternatives } = drawn([
      line('大公路', 'road', [
        [-100, 400],
        [1300, 400],
      ]),
      line('青龙沟', 'gully', [
        [-100, 0],
        [1300, 0],
      ]),
      SIDES[2]!,
      ...many,
    ]).outline
    expect(alternatives.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5])
    const points = alternatives.map((other) => other.points)
    expect(points).toEqual(points.toSorted((one, other) => one - other))
  })
})

describe('where the same two features meet more than once', () => {
  const walked = (answers: Answers = {}) => drawn(TWICE_MET, answers, WALK)
  const asked = () => walked().questions.find(({ code }) => code === 'several-courses')
  /** Where the walk leaves the way, in metres north of the stone. */
  const leavesAt = ({
    segments,
  }: {
    segments: readonly { callIndex: number | null; coordinates: readonly (readonly number[])[] }[]
  }) =>
    plane.toPlane([
      ...segments.find(({ callIndex }) => callIndex === asked()!.calls[0]!.callIndex)!.coordinates.at(-1)!,
    ])[1] - NORTH

  test('no place tells the courses apart: the side stays open and a person is asked', () => {
    const { outline } = walked()
    expect(outline.openSides.map(({ reason }) => reason)).toContain('several-courses')
    expect(outline.alternatives[0]!.differences.map(({ kind }) => kind)).toEqual(['other-meeting', 'other-meeting'])
    expect(asked()).toMatchObject({ quote: '沿石板路向北至青龙沟', answer: null })
    expect(asked()!.candidates).toHaveLength(2)
  })

  test('the answer that an alternative names draws that alternative', () => {
    const [other] = walked().outline.alternatives
    const after = walked(other!.answers)
    for (const [key, value] of Object.entries(other!.answers))
      expect(after.questions.find((question) => question.key === key)?.answer).toBe(value)
    expect(leavesAt(after.outline)).toBeCloseTo(leavesAt(other!), 1)
    expect(Math.abs(leavesAt(after.outline) - leavesAt(walked().outline))).toBeCloseTo(200, 1)
    expect(after.outline.openSides.filter(({ reason }) => reason === 'several-courses')).toEqual([])
  })

  test('confirming the drawn course settles the doubt and moves nothing', () => {
    const answers = Object.fromEntries(
      walked()
        .questions.filter(({ code }) => code === 'several-courses')
        .map(({ key, candidates }) => [key, candidates[0]!.value]),
    )
    const { outline } = walked(answers)
    expect(outline.openSides.filter(({ reason }) => reason === 'several-courses')).toEqual([])
    expect(outline.polygon).toEqual(walked().outline.polygon)
  })

  test('an answer whose course is no more stands aside, and is asked anew', () => {
    const { outline, questions } = walked({
      [asked()!.key]: 'course:108.00000,22.00000;108.00000,22.00000;108.00000,22.00000',
    })
    expect(outline.polygon).toEqual(walked().outline.polygon)
    expect(questions.find(({ code }) => code === 'several-courses')?.answer).toBeNull()
  })
})
