import { tileLayer } from '../../../geodata/tiles/layers.ts'
import { migrate } from '../../../server/db/migrate.ts'
import { openDatabase } from '../../../server/db/pool.ts'
import { groundChanged } from '../../../server/tiles/ground-changed.ts'
import { makeTile } from '../../../server/tiles/make-tile.ts'

import type { Database } from '../../../server/db/database.ts'
import type { AskedTile, CountyGround } from './tiles-asked.ts'

export type LoadedGround = {
  readonly claims: number
  readonly counties: readonly CountyGround[]
  readonly storingSeconds: number
  readonly followingSeconds: number
}

const SQL_TILES = 200

/** Claims of a table in our own schema. */
export class GroundDatabase {
  readonly #database: Database

  private constructor(database: Database) {
    this.#database = database
  }

  static async connect(address: string): Promise<GroundDatabase> {
    const database = await openDatabase({ databaseUrl: address })
    await migrate(database)
    return new GroundDatabase(database)
  }

  close(): Promise<void> {
    return this.#database.close()
  }

  /** The table is read by the server of PostgreSQL, which is on this machine. */
  async load(path: string): Promise<LoadedGround> {
    const { pool } = this.#database
    await pool.query(`create table public.given (id bigint, county_code text, village text, number text, party text,
      land_class text, state text, claimed_on text, shape geometry)`)
    await pool.query(`copy public.given from '${path.replaceAll("'", "''")}'`)
    await pool.query(`
      insert into sizhi.county (county_code, name) select distinct county_code, county_code from public.given;
      insert into sizhi.parcel_import (county_code, layer, file_name, sha256, rows_read, left_out, imported_by, imported_at)
        select county_code, 'claim', 'claims.tsv', repeat('0', 64), 1, '[]', 'bench', now() from sizhi.county`)
    const storing = await timed(() =>
      pool.query(`
        insert into sizhi.parcel (county_code, layer, number, holder, import_id, central_meridian_degrees, geometry)
        select county_code, 'claim', number, party, import_id, 3 * round(st_xmin(shape) / 3), shape
        from public.given join sizhi.parcel_import using (county_code)`),
    )
    const { rows } = await pool.query<{
      code: string
      claims: number
      west: number
      south: number
      east: number
      north: number
    }>(
      `select county_code as code, count(*)::integer as claims, min(st_xmin(shape)) as west, min(st_ymin(shape)) as south,
         max(st_xmax(shape)) as east, max(st_ymax(shape)) as north
       from public.given group by county_code order by county_code`,
    )
    const counties = rows.map(({ code, west, south, east, north }) => ({ code, ground: { west, south, east, north } }))
    const following = await timed(async () => {
      for (const { code, ground } of counties)
        await this.#database.inTransaction((client) => groundChanged(client, code, [ground]))
    })
    await pool.query('drop table public.given')
    await pool.query('vacuum analyze')
    const claims = rows.reduce((sum, row) => sum + row.claims, 0)
    return { claims, counties, storingSeconds: storing, followingSeconds: following }
  }

  /** Of one tile after another, with the way to the database and without packing for the way to the reader. */
  async millisecondsInSql(asked: readonly AskedTile[]): Promise<number> {
    const times: number[] = []
    for (let turn = 0; turn < SQL_TILES; turn++) {
      const { code, tile } = asked[turn % asked.length]!
      const start = performance.now()
      await makeTile(this.#database, {
        scope: { countyCode: code },
        layer: tileLayer('county', 'claims')!,
        audience: 'officer',
        tile,
      })
      times.push(performance.now() - start)
    }
    return times.sort((one, other) => one - other)[times.length >> 1]!
  }
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
