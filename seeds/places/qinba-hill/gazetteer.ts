/** Names and kinds for the invented landscape: the words of the judgment and of both 1981 forms. */
import { gaussKruger, type Metres } from '../../../geodata/crs/gauss-kruger.ts'

import { makeLandscape } from './landscape.ts'

import type { LandmarkKind } from '../../../geodata/boundary/model.ts'
import type { Place, PlaceName } from '../../../geodata/places/place.ts'
import type { Position } from 'geojson'

const CENTRAL_MERIDIAN_DEGREES = 108
/** About the right place in Guangxi; the hill itself is invented. */
const HILL_POSITION: Position = [107.98, 22.15]

const DECISION = '2011年处理决定'
const FORM_A = '1981年琴八队审批表'
const FORM_B = '1981年英志屯审批表'

const name = (text: string, source: string, more: Partial<PlaceName> = {}): PlaceName => ({
  name: text,
  source,
  ...more,
})

/** The gazetteer of the demonstration; the same seed always gives the same places. */
export function makeGazetteer(seed: number): Place[] {
  const plane = gaussKruger(CENTRAL_MERIDIAN_DEGREES)
  const [hillEast, hillNorth] = plane.toPlane(HILL_POSITION)
  const land = makeLandscape(seed)
  const position = ([east, north]: Metres): Position =>
    plane.toGeographic([hillEast + east, hillNorth + north]).map((degrees) => Number(degrees.toFixed(9)))
  const ring = (points: readonly Metres[]): Position[] => [...points, points[0]!].map(position)

  const place = (
    id: string,
    kind: LandmarkKind,
    geometry: Place['geometry'],
    names: PlaceName[],
    spotHeightMetres?: number,
  ): Place => ({
    id,
    kind,
    names,
    geometry,
    accuracyMetres: null,
    illustrative: true,
    ...(spotHeightMetres === undefined ? {} : { spotHeightMetres }),
  })
  const point = (id: string, kind: LandmarkKind, at: Metres, names: PlaceName[], spotHeightMetres?: number) =>
    place(id, kind, { type: 'Point', coordinates: position(at) }, names, spotHeightMetres)
  const line = (id: string, kind: LandmarkKind, along: readonly Metres[], names: PlaceName[]) =>
    place(id, kind, { type: 'LineString', coordinates: along.map(position) }, names)
  const area = (id: string, kind: LandmarkKind, around: readonly Metres[], names: PlaceName[]) =>
    place(id, kind, { type: 'Polygon', coordinates: [ring(around)] }, names)

  return [
    point('hill-170-5', 'peak', land.hill, [name('琴八屋背山顶', DECISION), name('170.5高程山', DECISION)], 170.5),
    line('main-ridge', 'ridge', land.ridge, [
      name('琴八屋背山山脊', DECISION),
      name('琴八屋背山脊', FORM_B, { party: '英志屯' }),
    ]),
    line('south-gully', 'gully', land.gully, [name('琴八后背岭山弄沟', DECISION)]),
    point('four-pines', 'tree', land.pines, [name('四棵松树', FORM_A, { party: '琴八组', era: '1981年' })]),
    point('pines-top', 'peak', land.pines, [name('山丁', FORM_A, { party: '琴八组' })]),
    area(
      'field-plain',
      'field',
      [...land.nearEdge, ...[...land.farEdge].reverse()],
      [name('六奎田垌', DECISION), name('六回田垌', DECISION), name('六葵田垌', DECISION)],
    ),
    line('hill-foot-fields', 'field', land.nearEdge, [
      name('英志田边', FORM_A, { party: '琴八组' }),
      name('岭脚田', FORM_A, { party: '琴八组' }),
    ]),
    area('roadside-field', 'field', land.roadsideField, [name('六回龙田', FORM_A, { party: '琴八组' })]),
    line('north-road', 'road', land.road, [
      name('上崇二级公路', DECISION),
      name('上思往在妙公路', DECISION, { era: '改建前' }),
      name('公路', FORM_A, { party: '琴八组' }),
      name('车路', FORM_B, { party: '英志屯' }),
    ]),
    point('roadside-start', 'place', land.roadside, [name('琴八岭公路边', FORM_A, { party: '琴八组' })]),
    point('village-well', 'well', land.well, [name('琴八水井', FORM_B)]),
    line('station-path', 'road', land.path, [name('道班通英志小路', FORM_A, { party: '琴八组' })]),
    point('road-station', 'building', land.station, [name('道班', FORM_A)]),
    point('village', 'settlement', land.village, [name('琴八村', DECISION)]),
    line('village-back-ridge', 'ridge', land.villageRidge, [name('琴八村背北边山脊', FORM_A, { party: '琴八组' })]),
    point('village-back-mark', 'place', land.villageRidgeMark, [name('巴坭', FORM_A, { party: '琴八组' })]),
    area('west-slope', 'slope', land.westSlope, [name('琴八屋背西排', FORM_B, { party: '英志屯' })]),
    line('terrace-foot', 'slope-foot', land.terraceFoot, [name('回田山脚', FORM_B, { party: '英志屯' })]),
    line('dragon-spur', 'ridge', land.dragonSpur, [name('山龙分水', FORM_B, { party: '英志屯' })]),
    point('south-peak', 'peak', land.southPeak, [name('松木排顶', FORM_B, { party: '英志屯' })]),
    line('oblique-spur', 'spur', land.obliqueSpur, [name('松木排北头斜崎', FORM_B, { party: '英志屯' })]),
    line('terrace-row-foot', 'slope-foot', land.terraceRowFoot, [name('横亚排岭脚', FORM_B, { party: '英志屯' })]),
    point('soft-bank', 'bank', land.bank, [name('牛路软坎', FORM_B, { party: '英志屯' })]),
    area('reservoir', 'water-body', land.reservoir, [name('米改水库', FORM_B)]),
    line('reservoir-foot', 'slope-foot', land.reservoirFoot, [name('米改水库边山脚', FORM_B, { party: '英志屯' })]),
    point('west-hill', 'peak', land.westHill, [name('大领山', '证人笔录'), name('大岭山', '1981年示意图')]),
  ]
}
