import { describe, expect, test } from 'vitest'

import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { digitize } from '../../../geodata/digitize.ts'
import { makeGrid } from '../../../geodata/terrain/make-grid.ts'

import type { LandmarkKind } from '../../../geodata/boundary/model.ts'
import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'
import type { Place } from '../../../geodata/places/place.ts'

const plane = gaussKruger(108)
const [EAST, NORTH] = [500_000, 2_600_000]
const geographic = ([east, north]: Metres) => plane.toGeographic([EAST + east, NORTH + north])

const about = (id: string, name: string, kind: LandmarkKind) => ({
  id,
  kind,
  names: [{ name, source: 'invented' }],
  accuracyMetres: 5,
  illustrative: false,
})
const line = (name: string, kind: LandmarkKind, ...points: Metres[]): Place => ({
  ...about(name, name, kind),
  geometry: { type: 'LineString', coordinates: points.map(geographic) },
})
const point = (name: string, kind: LandmarkKind, at: Metres, id = name): Place => ({
  ...about(id, name, kind),
  geometry: { type: 'Point', coordinates: geographic(at) },
})
const outlineOf = (words: string, places: readonly Place[], grid?: Parameters<typeof digitize>[3]) =>
  digitize(words, places, {}, grid).outlines[0]!.outline

/** Corners of a drawing in metres of the little world, the last one not repeated, from the west and south. */
const cornersOf = (polygon: { coordinates: readonly (readonly (readonly number[])[])[] } | null): string[] =>
  (polygon?.coordinates[0] ?? [])
    .slice(1)
    .map((position) => {
      const [east, north] = plane.toPlane([...position])
      return `${Math.round(east - EAST)},${Math.round(north - NORTH)}`
    })
    .toSorted()

/** A square of 400 m between two roads and two gullies, all of which run on beyond it. */
const frame = [
  line('石板路', 'road', [400, -100], [400, 500]),
  line('大公路', 'road', [-100, 400], [500, 400]),
  line('青龙沟', 'gully', [-100, 0], [500, 0]),
  line('白马沟', 'gully', [0, -100], [0, 500]),
]
const SQUARE = ['0,0', '0,400', '400,0', '400,400']

describe('a walk along lines that run on', () => {
  test('the end of a leg is where the next line is met', () => {
    const { polygon, openSides } = outlineOf(
      '四至界限：由黄牛石起，沿石板路向北至与大公路交汇处，再沿大公路向西至白马沟，再沿白马沟向南下至青龙沟，再沿青龙沟向东至黄牛石止。',
      [...frame, point('黄牛石', 'stone', [400, 0])],
    )
    expect(openSides).toEqual([])
    expect(cornersOf(polygon)).toEqual(SQUARE)
  })

  test('a named point beside the crossing means the crossing: no spur is drawn to it', () => {
    const { polygon, openSides } = outlineOf(
      '四至界限：由黄牛石起，沿石板路向北至大枫树，再沿大公路向西至白马沟，再沿白马沟向南下至青龙沟，再沿青龙沟向东至黄牛石止。',
      [...frame, point('黄牛石', 'stone', [408, 6]), point('大枫树', 'tree', [406, 411])],
    )
    expect(openSides).toEqual([])
    expect(cornersOf(polygon)).toEqual(SQUARE)
  })

  test('of two places of one name the one on the way is meant', () => {
    const { polygon } = outlineOf(
      '四至界限：由黄牛石起，沿石板路向北至大枫树，再沿大公路向西至白马沟，再沿白马沟向南下至青龙沟，再沿青龙沟向东至黄牛石止。',
      [
        ...frame,
        point('黄牛石', 'stone', [400, 0]),
        point('大枫树', 'tree', [2400, 1400], 'namesake'),
        point('大枫树', 'tree', [400, 400]),
      ],
    )
    expect(cornersOf(polygon)).toEqual(SQUARE)
  })

  test('a leg whose named end nobody knows stays open where no line tells where it ends', () => {
    const { openSides, unlocated } = outlineOf(
      '四至界限：由黄牛石起，直上至乌鸦顶，再沿大公路向西至白马沟，再沿白马沟向南下至青龙沟，再沿青龙沟向东至黄牛石止。',
      [...frame, point('黄牛石', 'stone', [400, 0])],
    )
    expect(unlocated.map(({ quote }) => quote)).toEqual(['乌鸦顶'])
    expect(openSides.map(({ callIndex }) => callIndex)).toContain(1)
  })
  test('the straight leg to a point on no map runs to the nearest point of the line that is followed next, and both stand open', () => {
    const { polygon, openSides, segments, unlocated } = outlineOf(
      '四至界限：由黄牛石起，直下至乌鸦井，再沿大公路向西至白马沟，再沿白马沟向南下至青龙沟，再沿青龙沟向东至黄牛石止。',
      [...frame, point('黄牛石', 'stone', [400, 0])],
    )
    expect(unlocated.map(({ quote }) => quote)).toEqual(['乌鸦井'])
    expect(cornersOf(polygon)).toEqual(SQUARE)
    expect(segments.find(({ callIndex }) => callIndex === 1)).toMatchObject({
      certainty: 'implied',
      reason: 'straight-down-by-words',
    })
    expect(openSides).toMatchObject([{ callIndex: 1, reason: 'no-place' }])
  })

  test('the straight leg from a point on no map leaves the line before where that is nearest to its known end, and both stand open', () => {
    const { polygon, openSides } = outlineOf(
      '四至界限：由黄牛石起，沿石板路向北至乌鸦井，再直下至大枫树，再沿白马沟向南下至青龙沟，再沿青龙沟向东至黄牛石止。',
      [...frame, point('黄牛石', 'stone', [400, 0]), point('大枫树', 'tree', [0, 400])],
    )
    expect(cornersOf(polygon)).toEqual(SQUARE)
    expect(openSides).toMatchObject([
      { callIndex: 1, reason: 'no-place' },
      { callIndex: 2, reason: 'no-place' },
    ])
  })

  test('a short leg from a point on no map, wherever that stands, changes little of the ground: nobody is asked', () => {
    const { openSides, unlocated } = outlineOf(
      '四至界限：由黄牛石起，沿石板路向北至乌鸦井，再直下至大枫树，再沿大公路向西至白马沟，再沿白马沟向南下至青龙沟，再沿青龙沟向东至黄牛石止。',
      [...frame, point('黄牛石', 'stone', [400, 0]), point('大枫树', 'tree', [330, 400])],
    )
    expect(unlocated.map(({ quote }) => quote)).toEqual(['乌鸦井'])
    expect(openSides).toEqual([])
  })

  test('a wind that is wrong is left to the comparison where points and crossings fix both ends of the leg', () => {
    const { polygon, openSides } = outlineOf(
      '四至界限：由黄牛石起，沿石板路向南至大公路，再沿大公路向西至白马沟，再沿白马沟向南下至青龙沟，再沿青龙沟向东至黄牛石止。',
      [...frame, point('黄牛石', 'stone', [400, 0])],
    )
    expect(cornersOf(polygon)).toEqual(SQUARE)
    expect(openSides).toEqual([])
  })

  test('a straight leg of which neither end is on any map runs where the lines beside it are nearest, and stays open', () => {
    const { polygon, openSides } = outlineOf(
      '四至界限：由黄牛石起，沿短坡路向北至乌鸦井，再直下至喜鹊井，再沿斜沟向西南下至青龙沟，再沿青龙沟向东至黄牛石止。',
      [
        line('短坡路', 'road', [400, -100], [400, 300]),
        frame[2]!,
        line('斜沟', 'gully', [300, 300], [0, 0], [-100, -100]),
        point('黄牛石', 'stone', [400, 0]),
      ],
    )
    expect(cornersOf(polygon)).toEqual(['0,0', '300,300', '400,0', '400,300'])
    expect(openSides.map(({ callIndex, reason }) => [callIndex, reason])).toEqual([
      [1, 'no-place'],
      [2, 'no-place'],
    ])
  })

  test('a line on no map between two known points is bridged straight: the side stays open, and the gap is told', () => {
    const { polygon, openSides, segments, closedByStraightMetres } = outlineOf(
      '四至界限：由黄牛石起，沿乌鸦沟向北至大枫树，再沿大公路向西至白马沟，再沿白马沟向南下至青龙沟，再沿青龙沟向东至黄牛石止。',
      [...frame.slice(1), point('黄牛石', 'stone', [400, 0]), point('大枫树', 'tree', [400, 400])],
    )
    expect(cornersOf(polygon)).toEqual(SQUARE)
    expect(segments.find(({ method }) => method === 'assumed')).toMatchObject({ callIndex: 1, certainty: 'unknown' })
    expect(openSides).toMatchObject([{ callIndex: 1, reason: 'no-place' }])
    expect(closedByStraightMetres).toBeCloseTo(400, 0)
  })
})

describe('sides of a parcel', () => {
  test('legs of a side that are told against the sun are turned round', () => {
    const { polygon } = outlineOf('四至界限为东由黄牛石至大枫树直线为界，南至青龙沟，西至白马沟，北至大公路。', [
      ...frame.slice(1),
      point('黄牛石', 'stone', [400, 0]),
      point('大枫树', 'tree', [400, 400]),
    ])
    expect(cornersOf(polygon)).toEqual(SQUARE)
  })

  test('where a side begins at a point on no map it is not turned round to hide that: the straight side to it stands open', () => {
    const { openSides, unlocated } = outlineOf(
      '四至界限：东从大枫树沿石板路至黄牛石；南从黄牛石沿青龙沟至老水井；西以老水井至乌鸦石的直线为界；北从乌鸦石沿大公路向东至大枫树。',
      [
        ...frame,
        point('黄牛石', 'stone', [400, 0]),
        point('大枫树', 'tree', [400, 400]),
        point('老水井', 'well', [0, 0]),
      ],
    )
    expect(unlocated.map(({ quote }) => quote)).toEqual(['乌鸦石', '乌鸦石'])
    expect(openSides.map(({ callIndex }) => callIndex)).toContain(2)
  })

  describe('of two grounds that the sides allow', () => {
    // A second gully of the same name cuts the land in two: the sides hold with either.
    const places = [
      ...frame,
      { ...line('青龙沟', 'gully', [-100, 200], [500, 200]), id: 'upper' },
      point('东茅坡', 'place', [150, 100]),
    ]
    const sides = '东至石板路，南至青龙沟，西至白马沟，北至大公路。'
    const UPPER = ['0,200', '0,400', '400,200', '400,400']

    test('the one in which the place lies that gives the land its name is meant', () => {
      expect(cornersOf(outlineOf(`地名：东茅坡，四至界限：${sides}`, places).polygon)).toEqual(SQUARE)
    })

    test('the one of about the stated area is meant, also when the area stands in the sentence behind', () => {
      expect(cornersOf(outlineOf(`四至界限：${sides}面积约120亩。`, places).polygon)).toEqual(UPPER)
      expect(cornersOf(outlineOf(`四至界限：${sides}面积约260亩。`, places).polygon)).toEqual(SQUARE)
    })
  })

  test('a line known to the gazetteer is chosen so that each side lies in its quarter', () => {
    // The gully of the south bends back and crosses the road of the east a second time, north of the parcel.
    const bent = line('青龙沟', 'gully', [-100, 0], [600, 0], [600, 900], [300, 900])
    const long = line('石板路', 'road', [400, -100], [400, 1000])
    const { polygon } = outlineOf('四至界限为东至石板路，南至青龙沟，西至白马沟，北至大公路。', [
      long,
      frame[1]!,
      bent,
      frame[3]!,
    ])
    expect(cornersOf(polygon)).toEqual(SQUARE)
  })
})

describe('a ridge that no place answers to', () => {
  /** A roof of 60 × 60 cells of 10 m: its ridge runs from west to east, 200 m north of the origin, and falls to the east. */
  const CELLS = 60
  const roof = makeGrid({
    columns: CELLS,
    rows: CELLS,
    heights: Float32Array.from({ length: CELLS * CELLS }, (_, cell) => {
      const [column, row] = [cell % CELLS, Math.floor(cell / CELLS)]
      const north = 500 - (row + 0.5) * 10
      return 300 - 0.4 * Math.abs(north - 205) - 0.02 * column * 10
    }),
    west: EAST - 100,
    north: NORTH + 500,
    cellWidth: 10,
    cellHeight: 10,
    referenceSystem: { unit: 'metre', epsg: 4545 },
  })
  const words = '四至界限：由黄牛石起，沿高岭山脊向东至大枫树，再直线下至石桥，再直线至黄牛石止。'
  const places = [
    point('黄牛石', 'stone', [0, 205]),
    point('大枫树', 'tree', [300, 205]),
    point('石桥', 'stone', [150, 0]),
  ]

  test('is open without a terrain and traced on one, dashed, as accurate as the grid', () => {
    const untraced = outlineOf(words, places)
    expect(untraced.openSides).not.toEqual([])
    expect(untraced.closedByStraightMetres).toBeCloseTo(300, 0)
    const { polygon, segments, openSides } = outlineOf(words, places, roof)
    expect(polygon).not.toBeNull()
    expect(openSides).toEqual([])
    const [ridge] = segments.filter(({ method }) => method === 'traced-on-terrain')
    expect(ridge).toMatchObject({ certainty: 'implied', reason: 'along-terrain', placeId: null })
    expect(ridge!.accuracyMetres).toBeGreaterThan(0)
    for (const position of ridge!.coordinates)
      expect(Math.abs(plane.toPlane(position)[1] - NORTH - 205)).toBeLessThanOrEqual(15)
  })

  test('that would have to cross a valley between its two ends is drawn, but stands open', () => {
    // Two ridges from west to east, 300 m apart, and the valley between them that falls to the east.
    const folds = makeGrid({
      columns: CELLS,
      rows: CELLS,
      heights: Float32Array.from({ length: CELLS * CELLS }, (_, cell) => {
        const [column, row] = [cell % CELLS, Math.floor(cell / CELLS)]
        const north = 500 - (row + 0.5) * 10
        return 300 - 0.4 * Math.min(Math.abs(north - 105), Math.abs(north - 405)) - 0.05 * column * 10
      }),
      west: EAST - 100,
      north: NORTH + 500,
      cellWidth: 10,
      cellHeight: 10,
      referenceSystem: { unit: 'metre', epsg: 4545 },
    })
    const across = [
      point('黄牛石', 'stone', [50, 105]),
      point('大枫树', 'tree', [300, 405]),
      point('石桥', 'stone', [50, 405]),
    ]
    const { segments, openSides } = outlineOf(words, across, folds)
    expect(segments.some(({ method }) => method === 'traced-on-terrain')).toBe(true)
    expect(openSides).toMatchObject([{ callIndex: 1, reason: 'against-the-words' }])
  })
})

describe('straight down a slope', () => {
  /** A plane of 80 × 80 cells of 10 m that falls to the south, and by `eastward` of that to the east. */
  const slope = (eastward: number) =>
    makeGrid({
      columns: 80,
      rows: 80,
      heights: Float32Array.from(
        { length: 80 * 80 },
        (_, cell) => 400 - 3 * (Math.floor(cell / 80) + eastward * (cell % 80)),
      ),
      west: EAST - 150,
      north: NORTH + 600,
      cellWidth: 10,
      cellHeight: 10,
      referenceSystem: { unit: 'metre', epsg: 4545 },
    })
  const words =
    '四至界限：由黄牛石起，沿大公路向东至大枫树，再直下至青龙沟，再沿青龙沟向西至白马沟，再沿白马沟向北至黄牛石止。'
  const places = [
    frame[1]!,
    line('青龙沟', 'gully', [-100, 0], [640, 0]),
    frame[3]!,
    point('黄牛石', 'stone', [0, 400]),
    point('大枫树', 'tree', [200, 400]),
  ]
  const drawnOn = (eastward: number) => outlineOf(words, places, slope(eastward))

  test('is one line where the slope leads the shortest way', () => {
    const { openSides, questions } = drawnOn(0)
    expect(openSides).toEqual([])
    expect(questions).toEqual([])
  })

  test('is asked about, with the straight line and the way of the slope as answers, where they part', () => {
    const { questions, segments } = drawnOn(1)
    const asked = questions.find(({ callIndex }) => callIndex === 2)
    expect(asked).toMatchObject({ code: 'several-courses', answer: null })
    expect(asked!.candidates).toHaveLength(2)
    expect(segments.find(({ callIndex }) => callIndex === 2)).toMatchObject({ reason: 'straight-down-by-words' })
    const [, sloping] = asked!.candidates
    const chosen = digitize(words, places, { [asked!.key]: sloping!.value }, slope(1)).outlines[0]!.outline
    expect(chosen.segments.find(({ callIndex }) => callIndex === 2)).toMatchObject({ method: 'traced-on-terrain' })
  })
})
