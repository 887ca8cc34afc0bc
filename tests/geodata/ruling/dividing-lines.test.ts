import { area as turfArea, difference, featureCollection, feature, intersect } from '@turf/turf'
import { describe, expect, test } from 'vitest'

import { gaussKruger, type Metres } from '../../../geodata/crs/gauss-kruger.ts'
import { digitize } from '../../../geodata/digitize.ts'

import type { LandmarkKind } from '../../../geodata/boundary/model.ts'
import type { Place } from '../../../geodata/places/place.ts'
import type { MultiPolygon, Polygon } from 'geojson'

const plane = gaussKruger(108)
const [EAST, NORTH] = [500_000, 2_600_000]
const geographic = ([east, north]: Metres) => plane.toGeographic([EAST + east, NORTH + north])
const about = (name: string, kind: LandmarkKind) => ({
  id: name,
  kind,
  names: [{ name, source: 'invented' }],
  accuracyMetres: 5,
  illustrative: false,
})
const line = (name: string, kind: LandmarkKind, ...points: Metres[]): Place => ({
  ...about(name, kind),
  geometry: { type: 'LineString', coordinates: points.map(geographic) },
})
const point = (name: string, kind: LandmarkKind, at: Metres): Place => ({
  ...about(name, kind),
  geometry: { type: 'Point', coordinates: geographic(at) },
})

/** A square of 400 m between two roads and two gullies, with landmarks on its edges and inside. */
const places = [
  line('石板路', 'road', [400, -100], [400, 500]),
  line('大公路', 'road', [-100, 400], [500, 400]),
  line('青龙沟', 'gully', [-100, 0], [500, 0]),
  line('白马沟', 'gully', [0, -100], [0, 500]),
  line('中岭山脊', 'ridge', [-50, 210], [150, 230], [300, 190], [450, 200]),
  point('黄牛石', 'stone', [400, 200]),
  point('鸡公石', 'stone', [0, 180]),
  point('大枫树', 'tree', [200, 260]),
  point('半路石', 'stone', [100, 210]),
]
const EXTENT =
  '经查明，争议山的四至界线为：东以石板路为界；南以青龙沟为界；西以白马沟为界；北以大公路为界。现决定如下：'

function ruled(words: string) {
  const digitized = digitize(EXTENT + words, places, {})
  const of = (role: string) => digitized.outlines.find((outline) => outline.role === role)!.outline
  return { extent: of('extent').polygon!, line: of('dividing-line'), awards: digitized.awards }
}
/** Corners of a line in whole metres of the little world. */
const corners = (segments: readonly { coordinates: readonly (readonly number[])[] }[]): string[] =>
  segments.flatMap(({ coordinates }) =>
    coordinates.map((position) => {
      const [east, north] = plane.toPlane([...position])
      return `${Math.round(east - EAST)},${Math.round(north - NORTH)}`
    }),
  )
const squareMetres = (land: Polygon | MultiPolygon | null): number => (land ? turfArea(land) : 0)

const AWARDS = '北面归甲组所有，南面归乙组所有。'

describe('a dividing line of other shapes', () => {
  test.each([
    ['between two stones, told as one landmark', '以黄牛石与鸡公石连线为界，', ['400,200', '0,180']],
    [
      'of two legs with a tree between',
      '从黄牛石直线至大枫树，再由大枫树直线至鸡公石为界，',
      ['400,200', '200,260', '200,260', '0,180'],
    ],
    ['due west from a stone to a gully', '以黄牛石往西至白马沟直线为界，', ['400,200', '0,200']],
    ['along a ridge', '争议山以中岭山脊为界，', ['-50,210', '150,230', '300,190', '450,200']],
  ])('%s parts the extent exactly', (_, words, expected) => {
    const { extent, line: divides, awards } = ruled(words + AWARDS)
    expect(corners(divides.segments)).toEqual(expected)
    const [north, south] = awards.map(({ polygon }) => polygon!)
    expect(Math.abs(squareMetres(north!) + squareMetres(south!) - squareMetres(extent))).toBeLessThan(1)
    const shared = intersect(featureCollection([feature(north!), feature(south!)]))
    expect(shared ? turfArea(shared) : 0).toBeLessThan(1)
    for (const part of [north!, south!])
      expect(
        squareMetres(
          (difference(featureCollection([feature(part), feature(extent)]))?.geometry ?? null) as Polygon | null,
        ),
      ).toBeLessThan(1)
  })

  test.each([
    ['a stone inside the extent', '以黄牛石往西直线至半路石为界，', 100],
    ['a tree inside the extent as its start', '以大枫树往西至白马沟直线为界，', 140],
  ])('that has %s as its end does not reach: nobody is awarded a part, and the gap is told', (_, words, gapMetres) => {
    const { line: divides, awards } = ruled(words + AWARDS)
    expect(awards.map(({ polygon }) => polygon)).toEqual([null, null])
    const short = divides.openSides.filter(({ reason }) => reason === 'short-of-edge')
    expect(short).toMatchObject([{ callIndex: 0 }])
    expect(short[0]!.gapMetres).toBeCloseTo(gapMetres, 3)
  })
})

describe('a lone dividing line', () => {
  test.each([
    ['由黄牛石起，经大枫树，至鸡公石为分界线。', '400,200', '0,180'],
    ['以黄牛石至鸡公石的直线为分界线。', '400,200', '0,180'],
    ['分界线：从黄牛石往西直线至白马沟。', '400,200', '0,200'],
  ])('%s is drawn between its points and closed by nothing', (words, first, last) => {
    const { outlines } = digitize(words, places, {})
    expect(outlines).toMatchObject([{ role: 'dividing-line', outline: { openSides: [], polygon: null } }])
    const drawn = corners(outlines[0]!.outline.segments)
    expect([drawn[0], drawn.at(-1)]).toEqual([first, last])
  })
})
