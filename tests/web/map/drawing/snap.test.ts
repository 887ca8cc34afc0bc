import { describe, expect, test } from 'vitest'

import { gaussKruger } from '../../../../geodata/crs/gauss-kruger.ts'
import { placeAt } from '../../../../web/map/drawing/place-at.ts'
import { snapTo } from '../../../../web/map/drawing/snap.ts'
import { snapTarget } from '../../../../web/map/drawing/snap-target.ts'

import type { Position } from 'geojson'
import type { WirePlace } from '../../../../geodata/wire/geometry.ts'

const plane = gaussKruger(108)
const at = (eastMetres: number, northMetres: number): Position =>
  plane.toGeographic([500_000 + eastMetres, 2_700_000 + northMetres])
const ROAD = [at(0, 0), at(100, 0)]
const road = snapTarget('大湾公路', ROAD, plane)

describe('a drawn point near a road', () => {
  test('takes the very figures of its end, even where the line is nearer', () => {
    const snap = snapTo([road], at(3, 1), 5, plane)
    expect(snap).toMatchObject({ name: '大湾公路', to: 'vertex' })
    expect(snap?.position).toBe(ROAD[0])
    expect(snap?.distanceMetres).toBeCloseTo(Math.hypot(3, 1), 4)
  })

  test('is put on the line away from its ends, and the distance is told', () => {
    const snap = snapTo([road], at(40, 4), 5, plane)
    expect(snap).toMatchObject({ to: 'line' })
    expect(snap?.distanceMetres).toBeCloseTo(4, 4)
    const [east, north] = plane.toPlane(snap!.position)
    expect(east).toBeCloseTo(500_040, 3)
    expect(north).toBeCloseTo(2_700_000, 3)
  })

  test('is put where the road crosses a gully, and both are named', () => {
    const gully = snapTarget('牛角冲', [at(50, -80), at(60, 80)], plane)
    const snap = snapTo([road, gully], at(53, 2), 5, plane)
    expect(snap).toMatchObject({ to: 'crossing', name: '大湾公路 × 牛角冲' })
    const [east, north] = plane.toPlane(snap!.position)
    expect(east).toBeCloseTo(500_055, 3)
    expect(north).toBeCloseTo(2_700_000, 3)
    // Near the road alone the crossing is out of reach.
    expect(snapTo([road, gully], at(70, 2), 5, plane)?.to).toBe('line')
  })

  test('stays where it is out of reach', () => {
    expect(snapTo([road], at(40, 6), 5, plane)).toBeNull()
    expect(snapTo([], at(40, 0), 5, plane)).toBeNull()
  })
})

describe('pointing at a place', () => {
  const place = (id: string, geometry: WirePlace['geometry']): WirePlace => ({
    id,
    kind: 'field',
    names: [{ name: id, source: '现场' }],
    geometry,
    accuracyMetres: 5,
    illustrative: false,
  })
  const field = place('field', {
    type: 'Polygon',
    coordinates: [[at(-200, -200), at(200, -200), at(200, 200), at(-200, 200), at(-200, -200)]],
  })
  const lane = place('lane', { type: 'LineString', coordinates: ROAD })

  test('a line inside an area is meant when the pointer is on it, else the area', () => {
    expect(placeAt([field, lane], at(50, 2), 5, plane)?.id).toBe('lane')
    expect(placeAt([field, lane], at(50, 60), 5, plane)?.id).toBe('field')
    expect(placeAt([field, lane], at(500, 500), 5, plane)).toBeUndefined()
  })
})
