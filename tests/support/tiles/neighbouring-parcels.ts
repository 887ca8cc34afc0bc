import { seeded } from '../seeded.ts'

import type { Database } from '../../../server/db/database.ts'
import { groundChanged } from '../../../server/tiles/ground-changed.ts'

import { COUNTY } from './county-ground.ts'

export const FIELD = { west: 107.9, south: 22.1, east: 108.0, north: 22.18 }
const [COLUMNS, ROWS, POINTS_ON_EDGE] = [24, 18, 9]
const SEED = 4096

type Point = readonly [number, number]

/**
 * Parcels side by side whose edges run crooked between shared corners: each edge is made once, so neighbours have the very
 * same points. Some have a hole, one lies over all the others, one is smaller than a pixel from afar.
 */
function neighbouringParcels(): string[] {
  const draw = seeded(SEED)
  const shift = () => (draw() - 0.5) * 0.0006
  const corners = Array.from({ length: (COLUMNS + 1) * (ROWS + 1) }, (_, index): Point => {
    const [column, row] = [index % (COLUMNS + 1), Math.floor(index / (COLUMNS + 1))]
    return [
      FIELD.west + (column / COLUMNS) * (FIELD.east - FIELD.west) + shift(),
      FIELD.south + (row / ROWS) * (FIELD.north - FIELD.south) + shift(),
    ]
  })
  const edges = new Map<string, Point[]>()
  const edge = (from: number, to: number): Point[] => {
    if (from > to) return edge(to, from).toReversed()
    const known = edges.get(`${from} ${to}`)
    if (known) return known
    const [[ax, ay], [bx, by]] = [corners[from]!, corners[to]!]
    const inner = Array.from({ length: POINTS_ON_EDGE }, (_, index): Point => {
      const share = (index + 1) / (POINTS_ON_EDGE + 1)
      return [ax + (bx - ax) * share + shift() / 3, ay + (by - ay) * share + shift() / 3]
    })
    const line = [[ax, ay] as Point, ...inner, [bx, by] as Point]
    edges.set(`${from} ${to}`, line)
    return line
  }
  const ringText = (points: readonly Point[]) => `(${points.map(([x, y]) => `${x} ${y}`).join(',')})`
  const parcels = Array.from({ length: COLUMNS * ROWS }, (_, index) => {
    const [column, row] = [index % COLUMNS, Math.floor(index / COLUMNS)]
    const first = row * (COLUMNS + 1) + column
    const round = [first, first + 1, first + COLUMNS + 2, first + COLUMNS + 1, first]
    const ring = round.slice(1).flatMap((corner, side) => edge(round[side]!, corner).slice(side === 0 ? 0 : 1))
    if (index % 11 !== 0) return `POLYGON(${ringText(ring)})`
    const [x, y] = corners[first]!
    const hole: Point[] = [
      [x + 0.0015, y + 0.0015],
      [x + 0.0015, y + 0.0025],
      [x + 0.0025, y + 0.0025],
      [x + 0.0015, y + 0.0015],
    ]
    return `POLYGON(${ringText(ring)},${ringText(hole)})`
  })
  const all = `POLYGON((107 21.5,109 21.5,109 22.8,107 22.8,107 21.5))`
  const small = `POLYGON((107.95 22.14,107.95001 22.14,107.95001 22.14001,107.95 22.14))`
  const twoParts = `MULTIPOLYGON(((107.91 22.11,107.92 22.11,107.92 22.12,107.91 22.11)),((107.93 22.11,107.94 22.11,107.94 22.12,107.93 22.11)))`
  return [...parcels, all, small, twoParts]
}

/** Stores them as claims with known numbers, the same on every engine. */
export const storeNeighbours = (database: Database): Promise<void> =>
  database.inTransaction(async (client) => {
    await client.query(`insert into sizhi.county (county_code, name) values ($1, '上思县')`, [COUNTY])
    const { rows } = await client.query<{ import_id: string }>(
      `insert into sizhi.parcel_import (county_code, layer, file_name, sha256, rows_read, left_out, imported_by, imported_at)
       values ($1, 'claim', 'claims.tsv', repeat('0', 64), 1, '[]', '黄调解员', now()) returning import_id`,
      [COUNTY],
    )
    await client.query(
      `insert into sizhi.parcel (county_code, parcel_id, layer, number, holder, import_id, central_meridian_degrees, geometry)
       select $1, place, 'claim', '第' || place || '号', '黄某' || place, $2, 108, st_geomfromtext(words, 4490)
       from unnest($3::text[]) with ordinality as row (words, place)`,
      [COUNTY, rows[0]!.import_id, neighbouringParcels()],
    )
    await groundChanged(client, COUNTY, [{ west: 107, south: 21.5, east: 109, north: 22.8 }])
  })
