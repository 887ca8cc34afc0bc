import { groundChanged } from '../../../server/tiles/ground-changed.ts'

import type { GroundBox } from '../../../geodata/tiles/model.ts'
import type { Database } from '../../../server/db/database.ts'

export const COUNTY = '450621'

type Layer = 'claim' | 'certificate' | 'award'
/** A rectangle in degrees. */
export type Ground = {
  readonly number: string
  readonly box: GroundBox
  readonly layer?: Layer
  readonly holder?: string
}

export const ringOf = ({ west, south, east, north }: GroundBox): string =>
  `POLYGON((${west} ${south},${east} ${south},${east} ${north},${west} ${north},${west} ${south}))`

/** Stores parcels as an import does, and tells where. Their numbers in the county, in order. */
export const storeGround = (database: Database, grounds: readonly Ground[]): Promise<number[]> =>
  database.inTransaction(async (client) => {
    await client.query(`insert into sizhi.county (county_code, name) values ($1, '上思县') on conflict do nothing`, [
      COUNTY,
    ])
    const imported = await client.query<{ import_id: string }>(
      `insert into sizhi.parcel_import (county_code, layer, file_name, sha256, rows_read, left_out, imported_by, imported_at)
       values ($1, 'claim', 'claims.tsv', repeat('0', 64), $2, '[]', '黄调解员', now()) returning import_id`,
      [COUNTY, grounds.length],
    )
    const numbers: number[] = []
    for (const { number, box, layer = 'claim', holder = '黄某甲' } of grounds) {
      const { rows } = await client.query<{ parcel_id: number }>(
        `insert into sizhi.parcel (county_code, layer, number, holder, import_id, central_meridian_degrees, geometry)
         values ($1, $2, $3, $4, $5, 108, st_geomfromtext($6, 4490)) returning parcel_id`,
        [COUNTY, layer, number, holder, imported.rows[0]!.import_id, ringOf(box)],
      )
      numbers.push(rows[0]!.parcel_id)
    }
    await groundChanged(
      client,
      COUNTY,
      grounds.map(({ box }) => box),
    )
    return numbers
  })
