import { describe, expect, test } from 'vitest'

import { digitize } from '../../../geodata/digitize.ts'
import { makeGrid } from '../../../geodata/terrain/make-grid.ts'
import { EAST, frame, line, NORTH, outlineOf, plane, point } from '../../support/square-of-lines.ts'

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
