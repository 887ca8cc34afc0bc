import { sqlFile } from '../sql-file.ts'

import type { GroundBox } from '../../../geodata/tiles/model.ts'
import type { DatabaseClient } from '../transaction.ts'

/** A query whose rows are the pieces of a tile, each with a geometry in units of the tile. */
export type TileQuery = {
  readonly file: string
  readonly values: readonly unknown[]
  readonly name: string
  /** Units across the tile. */
  readonly extent: number
  /** Whether the rows have a number of their own, in `id`. */
  readonly numbered: boolean
}

export type EncodeRows = (
  name: string,
  extent: number,
  rows: readonly ({ geometry: string | null } & Record<string, unknown>)[],
) => Uint8Array

const withoutEnd = (sql: string): string => sql.trimEnd().replace(/;$/u, '')

export const tileRepository = (client: DatabaseClient) => ({
  /** The bytes of a tile as PostGIS packs them. */
  async packed({ file, values, name, extent, numbered }: TileQuery): Promise<Uint8Array> {
    const number = numbered ? `, 'id'` : ''
    const [named, wide] = [values.length + 1, values.length + 2]
    const { rows } = await client.query<{ tile: Buffer }>({
      name: `packed-${file}`,
      text: `select st_asmvt(piece, $${named}::text, $${wide}::integer, 'geometry'${number}) as tile from (${withoutEnd(sqlFile(file))}) as piece`,
      values: [...values, name, extent],
    })
    return rows[0]!.tile
  },

  /** The same where the engine cannot pack them. */
  async packedBy(encode: EncodeRows, { file, values, name, extent }: TileQuery): Promise<Uint8Array> {
    const { rows } = await client.query<{ geometry: string | null }>(sqlFile(file), [...values])
    return encode(name, extent, rows)
  },

  async hasCounty(countyCode: string): Promise<boolean> {
    const { rowCount } = await client.query('select 1 from sizhi.county where county_code = $1', [countyCode])
    return rowCount === 1
  },

  /** The cells of a level that have anything in them, as columns and rows; undefined where nothing lies. */
  async cellRange(
    countyCode: string,
    level: number,
  ): Promise<{ west: number; north: number; east: number; south: number } | undefined> {
    const { rows } = await client.query<{ west: number | null; north: number; east: number; south: number }>(
      `select min(cell_x) as west, min(cell_y) as north, max(cell_x) as east, max(cell_y) as south
       from sizhi.parcel_cell where county_code = $1 and level = $2`,
      [countyCode, level],
    )
    const row = rows[0]!
    return row.west === null ? undefined : { ...row, west: row.west }
  },

  /** The ground of a case, of its places and outlines; undefined where it has none. */
  async groundOfCase(countyCode: string, caseId: string): Promise<GroundBox | undefined> {
    const { rows } = await client.query<{ west: number | null; south: number; east: number; north: number }>(
      `select st_xmin(box) as west, st_ymin(box) as south, st_xmax(box) as east, st_ymax(box) as north
       from (
         select st_extent(geometry) as box from (
           select geometry from sizhi.place where county_code = $1 and case_id = $2 and not withdrawn
           union all
           select geometry from sizhi.outline where county_code = $1 and case_id = $2 and is_current
         ) as shape
       ) as whole`,
      [countyCode, caseId],
    )
    const row = rows[0]!
    return row.west === null ? undefined : { ...row, west: row.west }
  },
})
