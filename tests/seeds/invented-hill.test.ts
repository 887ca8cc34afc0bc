import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

import { placesToGeoJson } from '../../geodata/places/place-collection.ts'
import { makeGazetteer } from '../../seeds/places/qinba-hill/gazetteer.ts'
import { makeLandscape } from '../../seeds/places/qinba-hill/landscape.ts'
import { makeTerrain } from '../../seeds/places/qinba-hill/terrain.ts'
import { DEFAULT_WORLD_SEED } from '../../seeds/places/qinba-hill/world-seed.ts'

import type { FeatureCollection } from 'geojson'
import type { Metres } from '../../geodata/crs/gauss-kruger.ts'

const WORLDS = [DEFAULT_WORLD_SEED, 3, 42]
const read = (name: string) => readFileSync(new URL(`../../seeds/places/qinba-hill/${name}`, import.meta.url), 'utf8')

test('the stored gazetteer is what its script makes', () => {
  expect(JSON.parse(read('places.geojson')) as FeatureCollection).toEqual(
    JSON.parse(JSON.stringify(placesToGeoJson(makeGazetteer(DEFAULT_WORLD_SEED)))),
  )
})

test('every place says that nobody surveyed it', () => {
  expect(
    makeGazetteer(DEFAULT_WORLD_SEED).every(
      ({ illustrative, accuracyMetres }) => illustrative && accuracyMetres === null,
    ),
  ).toBe(true)
})

test.each(WORLDS)('in world %i the hill of spot height 170.5 is the top of all the land within 150 m', (seed) => {
  const height = makeTerrain(seed)
  expect(height([0, 0])).toBeCloseTo(170.5, 6)
  for (let bearing = 0; bearing < 360; bearing += 15)
    for (const metres of [20, 60, 150]) {
      const radians = (bearing * Math.PI) / 180
      expect(height([metres * Math.sin(radians), metres * Math.cos(radians)])).toBeLessThan(170.5)
    }
})

test.each(WORLDS)(
  'in world %i the land falls from the ridge to both sides, and the gully lies below its banks',
  (seed) => {
    const [land, height] = [makeLandscape(seed), makeTerrain(seed)]
    const beside = ([east, north]: Metres, eastMetres: number, northMetres: number): Metres => [
      east + eastMetres,
      north + northMetres,
    ]
    for (const point of land.ridge.filter(([, north]) => north > -250 && north < 120)) {
      expect(height(point)).toBeGreaterThan(height(beside(point, -60, 0)))
      expect(height(point)).toBeGreaterThan(height(beside(point, 60, 0)))
    }
    const middle = land.gully[Math.floor(land.gully.length / 2)]!
    expect(height(middle)).toBeLessThan(height(beside(middle, 0, 40)))
    expect(height(middle)).toBeLessThan(height(beside(middle, 0, -40)))
  },
)

test('the stored grid has the spot height in the cell on the hill', () => {
  const [columns, rows, , , cell, , ...lines] = read('terrain.asc').trimEnd().split('\n')
  expect([columns, rows, cell]).toEqual(['ncols 121', 'nrows 81', 'cellsize 20'])
  expect(lines).toHaveLength(81)
  // 1600 m from the western and 700 m from the northern edge, in cells of 20 m.
  expect(lines[35]!.split(' ')[80]).toBe('170.5')
})
