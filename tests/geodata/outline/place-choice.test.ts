import { expect, test } from 'vitest'

import { readBoundary } from '../../../geodata/boundary/read-boundary.ts'
import { gaussKruger, type Metres } from '../../../geodata/crs/gauss-kruger.ts'
import { solveOutline } from '../../../geodata/outline/solve-outline.ts'

import type { LandmarkKind } from '../../../geodata/boundary/model.ts'
import type { PlaceChoice } from '../../../geodata/outline/place-choice.ts'
import type { PlaceMethod } from '../../../geodata/places/model.ts'
import type { Place } from '../../../geodata/places/place.ts'

const plane = gaussKruger(108)
const [EAST, NORTH] = [500_000, 2_700_000]

const line = (id: string, kind: LandmarkKind, name: string, points: Metres[], method?: PlaceMethod): Place => ({
  id,
  kind,
  names: [{ name, source: '地名表' }],
  geometry: { type: 'LineString', coordinates: points.map(([x, y]) => plane.toGeographic([EAST + x, NORTH + y])) },
  accuracyMetres: 5,
  illustrative: false,
  ...(method ? { method } : {}),
})

/** A rectangle of 400 × 300 m; its road in the east has a second of the same name 100 m further out. */
const PLACES = [
  line('east', 'road', '大湾公路', [
    [400, -50],
    [400, 350],
  ]),
  line('further-east', 'road', '大湾公路', [
    [500, -50],
    [500, 350],
  ]),
  line('south', 'gully', '牛角冲', [
    [-50, 0],
    [600, 0],
  ]),
  line('west', 'ridge', '石壁岭', [
    [0, -50],
    [0, 350],
  ]),
  line('north', 'road', '水口大路', [
    [-50, 300],
    [600, 300],
  ]),
]

const mu = (text: string, places: readonly Place[], choices: readonly PlaceChoice[] = []) => {
  const task = { text, reading: readBoundary(text), places, plane, answers: {}, choices }
  const outline = solveOutline(task)
  const ring = outline.polygon?.coordinates[0]?.map(plane.toPlane) ?? []
  const doubled = ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!
    return sum + (x - EAST) * (nextY - NORTH) - (nextX - EAST) * (y - NORTH)
  }, 0)
  return { outline, squareMetres: Math.round(Math.abs(doubled) / 2) }
}

const TEXT = '东至大湾公路,南至牛角冲,西至石壁岭,北至水口大路'

test('of two roads of one name the one that a person chose bounds the land', () => {
  expect(mu(TEXT, PLACES, [{ callIndex: 0, markIndex: 0, placeId: 'east' }]).squareMetres).toBe(400 * 300)
  expect(mu(TEXT, PLACES, [{ callIndex: 0, markIndex: 0, placeId: 'further-east' }]).squareMetres).toBe(500 * 300)
})

test('a side that names only a neighbour is open until a person shows its line, and then says who drew it', () => {
  const text = '东与李家山相连,南至牛角冲,西至石壁岭,北至水口大路'
  const drawn = line(
    'drawn-1',
    'holder',
    '李家山边线',
    [
      [450, -20],
      [450, 320],
    ],
    'drawn-by-hand',
  )
  expect(mu(text, [...PLACES, drawn]).outline.polygon).toBeNull()
  const { outline, squareMetres } = mu(text, [...PLACES, drawn], [{ callIndex: 0, markIndex: 0, placeId: 'drawn-1' }])
  expect(squareMetres).toBe(450 * 300)
  expect(outline.segments.filter(({ method }) => method === 'drawn-by-hand').map(({ placeId }) => placeId)).toEqual([
    'drawn-1',
  ])
})

test('a line can be given to a whole leg whose words name only its end', () => {
  const stone = (id: string, name: string, [x, y]: Metres): Place => ({
    ...line(id, 'stone', name, []),
    geometry: { type: 'Point', coordinates: plane.toGeographic([EAST + x, NORTH + y]) },
  })
  const text = '从一号界碑起,向东至二号界碑,再向南至三号界碑,再向西北回到一号界碑'
  const places = [
    stone('one', '一号界碑', [0, 0]),
    stone('two', '二号界碑', [200, 0]),
    stone('three', '三号界碑', [200, -100]),
    line(
      'bend',
      'bank',
      '手绘线',
      [
        [0, 0],
        [100, 50],
        [200, 0],
      ],
      'drawn-by-hand',
    ),
  ]
  const straight = mu(text, places)
  expect(straight.squareMetres).toBe(10_000)
  const east = straight.outline.segments.find(({ callIndex }) => callIndex !== null)!.callIndex!
  const bent = mu(text, places, [{ callIndex: east, markIndex: null, placeId: 'bend' }])
  expect(bent.squareMetres).toBe(10_000 + 5_000)
})
