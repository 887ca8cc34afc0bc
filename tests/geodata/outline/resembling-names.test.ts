import { expect, test } from 'vitest'

import { gaussKruger, type Metres } from '../../../geodata/crs/gauss-kruger.ts'
import { digitize } from '../../../geodata/digitize.ts'
import { makeGrid } from '../../../geodata/terrain/make-grid.ts'

import type { LandmarkKind } from '../../../geodata/boundary/model.ts'
import type { Place } from '../../../geodata/places/place.ts'

const plane = gaussKruger(108)
const [EAST, NORTH] = [500_000, 2_600_000]
const geographic = ([east, north]: Metres) => plane.toGeographic([EAST + east, NORTH + north])
const place = (name: string, kind: LandmarkKind, ...points: Metres[]): Place => ({
  id: name,
  kind,
  names: [{ name, source: 'invented' }],
  accuracyMetres: 5,
  illustrative: false,
  geometry:
    points.length === 1
      ? { type: 'Point', coordinates: geographic(points[0]!) }
      : { type: 'LineString', coordinates: points.map(geographic) },
})
/** A roof of 60 × 60 cells of 10 m, whose ridge runs from west to east 200 m north of the origin. */
const roof = makeGrid({
  columns: 60,
  rows: 60,
  heights: Float32Array.from({ length: 60 * 60 }, (_, cell) => {
    const [column, row] = [cell % 60, Math.floor(cell / 60)]
    return 300 - 0.4 * Math.abs(500 - (row + 0.5) * 10 - 205) - 0.2 * column
  }),
  west: EAST - 100,
  north: NORTH + 500,
  cellWidth: 10,
  cellHeight: 10,
  referenceSystem: { unit: 'metre', epsg: 4545 },
})
const words = '四至界限：由黄牛石起，沿松毛山脊向东至大枫树，再直线下至石桥，再直线至黄牛石止。'
const points = [
  place('黄牛石', 'stone', [0, 205]),
  place('大枫树', 'tree', [300, 205]),
  place('石桥', 'stone', [150, 0]),
]
const solved = (places: readonly Place[], grid?: typeof roof) => digitize(words, places, {}, grid).outlines[0]!.outline
const near = place('杉毛山脊', 'ridge', [0, 205], [150, 240], [300, 205])
const far = place('杉毛山脊', 'ridge', [-90, 450], [480, 470])

test('a line whose name only resembles the words is drawn dashed and stands open on its leg', () => {
  const { segments, openSides, polygon } = solved([...points, near])
  expect(segments.find(({ callIndex }) => callIndex === 1)).toMatchObject({
    placeId: '杉毛山脊',
    certainty: 'implied',
  })
  expect(openSides).toMatchObject([{ callIndex: 1, reason: 'name-resembles' }])
  expect(polygon).not.toBeNull()
})

test('the very name needs no doubt', () => {
  const named = { ...near, names: [{ name: '松毛山脊', source: 'invented' }] }
  const { segments, openSides } = solved([...points, named])
  expect(segments.find(({ callIndex }) => callIndex === 1)).toMatchObject({ certainty: 'stated' })
  expect(openSides).toEqual([])
})

test('the ridge of the terrain that comes to both points is meant before a far one whose name only resembles', () => {
  const { segments, openSides } = solved([...points, far], roof)
  expect(segments.find(({ callIndex }) => callIndex === 1)).toMatchObject({
    method: 'traced-on-terrain',
    placeId: null,
  })
  expect(openSides).toEqual([])
})
