import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { tileLayer } from '../../../geodata/tiles/layers.ts'
import { tilesOfGround } from '../../../geodata/tiles/tile-square.ts'
import { migrate } from '../../../server/db/migrate.ts'
import { openDatabase } from '../../../server/db/pool.ts'
import { makeTile } from '../../../server/tiles/make-tile.ts'
import { freshDatabase } from '../../support/database.ts'
import { embeddedTemplate } from '../../support/embedded-template.ts'
import { COUNTY } from '../../support/tiles/county-ground.ts'
import { FIELD, storeNeighbours } from '../../support/tiles/neighbouring-parcels.ts'
import { readTile, type ReadFeature } from '../../support/tiles/read-tile.ts'

import type { TileAddress } from '../../../geodata/tiles/model.ts'
import type { Database } from '../../../server/db/database.ts'

let postgresql: Database
let embedded: Database
const dataFolder = mkdtempSync(join(tmpdir(), 'sizhi-data-'))

beforeAll(async () => {
  postgresql = await freshDatabase()
  embedded = await openDatabase({ dataFolder, templateFolder: await embeddedTemplate(), backUp: false })
  await migrate(embedded)
  for (const database of [postgresql, embedded]) await storeNeighbours(database)
})
afterAll(async () => {
  await embedded.close()
  rmSync(dataFolder, { recursive: true, force: true })
})

/** A few tiles of every zoom, on the edge of the field and in it. */
const TILES = [4, 8, 10, 11, 12, 13, 14, 15, 16].flatMap((z): TileAddress[] => {
  const { west, north, east, south } = tilesOfGround(FIELD, z)
  const middle = { x: Math.floor((west + east) / 2), y: Math.floor((north + south) / 2) }
  const corner = { x: west, y: north }
  return middle.x === corner.x && middle.y === corner.y
    ? [{ z, ...middle }]
    : [
        { z, ...middle },
        { z, ...corner },
      ]
})

const featuresOf = async (database: Database, layer: string, tile: TileAddress) => {
  const bytes = await makeTile(database, {
    scope: { countyCode: COUNTY },
    layer: tileLayer('county', layer)!,
    audience: 'officer',
    tile,
  })
  return Object.entries(readTile(bytes)).map(([name, { extent, features }]) => ({
    name,
    extent,
    features: [...features].sort((one, other) => (one.id ?? 0) - (other.id ?? 0)),
  }))
}

/** The farthest that two shapes of the same points lie apart. */
const farthest = (one: ReadFeature, other: ReadFeature): number => {
  expect(other.parts.map((part) => part.length)).toEqual(one.parts.map((part) => part.length))
  const [points, others] = [one.parts.flat(), other.parts.flat()]
  return Math.max(
    ...points.map(([x, y], index) => Math.max(Math.abs(x - others[index]![0]), Math.abs(y - others[index]![1]))),
  )
}

describe('both engines give the same tile', () => {
  test.each(TILES.map((tile) => ({ tile, name: `${tile.z}/${tile.x}/${tile.y}` })))('$name', async ({ tile }) => {
    const [theirs, ours] = [await featuresOf(postgresql, 'claims', tile), await featuresOf(embedded, 'claims', tile)]
    expect(ours.map(({ name, extent }) => [name, extent])).toEqual(theirs.map(({ name, extent }) => [name, extent]))
    for (const [index, { features }] of theirs.entries()) {
      const other = ours[index]!.features
      expect(features.length).toBeGreaterThan(0)
      expect(other.map(({ id, type, properties }) => [id, type, properties])).toEqual(
        features.map(({ id, type, properties }) => [id, type, properties]),
      )
      for (const [place, feature] of features.entries()) expect(farthest(feature, other[place]!)).toBeLessThanOrEqual(1)
    }
  })
})

describe('generalised ground stays joined', () => {
  const SINGLE_PARCELS = 24 * 18

  test.each([11, 12, 13, 14])('at zoom %i no point of an edge is one neighbour’s alone', async (zoom) => {
    const { west, north, east, south } = tilesOfGround(FIELD, zoom)
    const tile = { z: zoom, x: Math.floor((west + east) / 2), y: Math.floor((north + south) / 2) }
    const [layer] = await featuresOf(postgresql, 'claims', tile)
    const { features, extent } = layer!
    const parcels = features.filter(({ id }) => id! <= SINGLE_PARCELS)
    const inside = ([x, y]: readonly [number, number]) => x > 0 && y > 0 && x < extent && y < extent
    const edges = parcels.map(({ parts }) => parts[0]!)
    let shared = 0
    for (const [index, ring] of edges.entries())
      for (const point of ring.filter(inside)) {
        const others = edges.filter((_, other) => other !== index)
        if (others.some((other) => liesOn(point, other))) shared++
        else expect(isOuter(parcels[index]!.id!), `${point.join(' ')} of ${parcels[index]!.id}`).toBe(true)
      }
    expect(shared).toBeGreaterThan(100)
  })

  /** Parcels on the edge of the field have nobody beyond it. */
  const isOuter = (id: number): boolean => {
    const [column, row] = [(id - 1) % 24, Math.floor((id - 1) / 24)]
    return column === 0 || row === 0 || column === 23 || row === 17
  }

  const liesOn = ([x, y]: readonly [number, number], ring: readonly (readonly [number, number])[]): boolean =>
    ring.slice(1).some(([bx, by], index) => {
      const [ax, ay] = ring[index]!
      const isBetween = Math.min(ax, bx) <= x && x <= Math.max(ax, bx) && Math.min(ay, by) <= y && y <= Math.max(ay, by)
      return isBetween && (bx - ax) * (y - ay) === (by - ay) * (x - ax)
    })
})
