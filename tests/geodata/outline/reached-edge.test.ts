import { describe, expect, test } from 'vitest'

import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { digitize } from '../../../geodata/digitize.ts'

import type { LandmarkKind } from '../../../geodata/boundary/model.ts'
import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'
import type { Place } from '../../../geodata/places/place.ts'

const plane = gaussKruger(108)
const [EAST, NORTH] = [500_000, 2_600_000]
const geographic = ([east, north]: Metres) => plane.toGeographic([EAST + east, NORTH + north])
const place = (
  name: string,
  kind: LandmarkKind,
  geometry: Place['geometry'],
  accuracyMetres: number | null,
): Place => ({
  id: name,
  kind,
  names: [{ name, source: 'invented' }],
  accuracyMetres,
  illustrative: false,
  geometry,
})
const line = (name: string, kind: LandmarkKind, ...points: Metres[]) =>
  place(name, kind, { type: 'LineString', coordinates: points.map(geographic) }, 5)

/** A field below the road, whose north-western corner comes nearest to it. */
const field = (northEdge: number, accuracyMetres: number | null = 5) =>
  place(
    '蛤蟆田',
    'field',
    {
      type: 'Polygon',
      coordinates: [
        (
          [
            [400, 100],
            [480, 100],
            [480, northEdge - 6],
            [400, northEdge],
            [400, 100],
          ] as Metres[]
        ).map(geographic),
      ],
    },
    accuracyMetres,
  )
/** The road runs on for 400 m beyond the field; the gully comes up to the middle of its lower edge. */
const frame = [
  line('大公路', 'road', [-100, 400], [900, 400]),
  line('青龙沟', 'gully', [-100, 0], [420, 0], [420, 110]),
  line('白马沟', 'gully', [0, -100], [0, 500]),
  place('黄牛石', 'stone', { type: 'Point', coordinates: geographic([0, 400]) }, 3),
]
const REST = '再沿青龙沟向西至白马沟，再沿白马沟至黄牛石止。'

const drawn = (words: string, places: readonly Place[]) => {
  const { segments, openSides, unlocated, polygon } = digitize(words, places, {}).outlines[0]!.outline
  const legs = segments.map(({ callIndex, placeId, coordinates }) => ({
    callIndex,
    placeId,
    points: coordinates.map((position) => {
      const [east, north] = plane.toPlane([...position])
      return [Math.round(east - EAST), Math.round(north - NORTH)]
    }),
  }))
  return { legs, openSides, unlocated, polygon }
}

describe('a road that passes a few metres beside the field that its leg goes to', () => {
  const words = `四至界限：由黄牛石起，沿大公路向东至蛤蟆田，再直下至青龙沟，${REST}`

  test('is left where the field is nearest, not at its own end', () => {
    const { legs, openSides } = drawn(words, [...frame, field(392)])
    expect(legs.find(({ placeId }) => placeId === '大公路')?.points).toEqual([
      [0, 400],
      [400, 400],
    ])
    expect(openSides.filter(({ callIndex }) => callIndex === 1)).toEqual([])
  })

  test('is left there too where nobody surveyed the field', () => {
    const { legs } = drawn(words, [...frame, field(380, null)])
    expect(legs.find(({ placeId }) => placeId === '大公路')?.points.at(-1)).toEqual([400, 400])
  })

  test('may be left at the corner first come to, where the edge beside it is parallel: a person is asked', () => {
    // Its far corner is nearer to the road by the two metres that neither of them is sure of.
    const parallel = place(
      '蛤蟆田',
      'field',
      {
        type: 'Polygon',
        coordinates: [
          (
            [
              [400, 100],
              [480, 100],
              [480, 392],
              [400, 390],
              [400, 100],
            ] as Metres[]
          ).map(geographic),
        ],
      },
      5,
    )
    const { questions } = digitize(words, [...frame, parallel], {}).outlines[0]!.outline
    const asked = questions.find(({ code, callIndex }) => code === 'several-courses' && callIndex === 1)
    const ends = asked?.candidates.map(({ value }) => {
      const [longitude, latitude] = value.split(';').at(-1)!.split(',').map(Number)
      return Math.round(plane.toPlane([longitude!, latitude!])[0] - EAST)
    })
    expect(ends?.toSorted((one, other) => one - other)).toEqual([400, 480])
  })

  test('does not end there where the field lies far off', () => {
    const { openSides } = drawn(words, [...frame, field(250)])
    expect(openSides.map(({ callIndex }) => callIndex)).toContain(1)
  })
})

describe('沿田边 behind 至蛤蟆田', () => {
  test('is the edge of that field, the shorter way round it', () => {
    const { legs, unlocated, polygon } = drawn(
      `四至界限：由黄牛石起，沿大公路向东至蛤蟆田，再沿田边往南至青龙沟，${REST}`,
      [...frame, field(392)],
    )
    expect(unlocated).toEqual([])
    expect(legs.find(({ callIndex, placeId }) => callIndex === 2 && placeId === '蛤蟆田')?.points).toEqual([
      [400, 392],
      [400, 100],
      [420, 100],
    ])
    expect(polygon).not.toBeNull()
  })

  test('is nothing known where the leg before came to no field', () => {
    const { unlocated } = drawn(`四至界限：由黄牛石起，沿大公路向东至乌鸦石，再沿田边往南至青龙沟，${REST}`, [
      ...frame,
      field(392),
    ])
    expect(unlocated.map(({ quote }) => quote)).toContain('田边')
  })
})
