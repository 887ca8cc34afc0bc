import { DEMONSTRATION_CASE, loadDemonstration } from '../../../seeds/seed.ts'
import { asAccount, beginningAs, type ActingAs } from '../../../server/db/acting-as.ts'
import { migrate } from '../../../server/db/migrate.ts'
import { openDatabase } from '../../../server/db/pool.ts'
import { findCase, viewCase } from '../../../server/usecases/view-case.ts'
import { signedIn } from '../../support/test-accounts.ts'

import type { PoolClient } from 'pg'
import type { Database } from '../../../server/db/database.ts'
import type { TrustPlace, TrustRow } from './row.ts'

const PARCELS = 100_000
const ROUNDS = 31
const COUNTY = '450621'
/** A hundredth of the county's ground, as a map asks for it. */
const WINDOW = `select count(*) from sizhi.parcel where county_code = '${COUNTY}' and layer = 'claim'
  and geometry && st_makeenvelope(107.8, 22.0, 107.832, 22.032, 4490)`

async function addParcels(database: Database, amount: number): Promise<void> {
  const across = Math.ceil(Math.sqrt(amount))
  await database.pool.query(
    `with import as (
       insert into sizhi.parcel_import (county_code, layer, file_name, sha256, rows_read, left_out, imported_by, imported_at)
       values ($1, 'claim', 'invented.tsv', repeat('0', 64), $2, '[]', '测量', now()) returning import_id)
     insert into sizhi.parcel (county_code, import_id, layer, central_meridian_degrees, number, geometry)
     select $1, import_id, 'claim', 108, number::text, st_makeenvelope(x, y, x + 0.001, y + 0.001, 4490)
     from import, generate_series(0, $2 - 1) as number,
       lateral (select 107.8 + (number % $3) * 0.001 as x, 22.0 + (number / $3) * 0.001 as y) as corner`,
    [COUNTY, amount, across],
  )
  await database.refreshStatistics(['parcel'])
}

const medianOf = (values: number[]): number => values.sort((one, other) => one - other)[values.length >> 1]!

/** Milliseconds that `work` takes in the middle of many, as the owner of the tables (whom no policy binds) and under rights, by turns. */
async function sideBySide(
  database: Database,
  viewers: Readonly<Record<string, ActingAs | null>>,
  work: (client: PoolClient) => Promise<unknown>,
): Promise<Record<string, number>> {
  const client = await database.pool.connect()
  const taken = new Map<string, number[]>()
  for (let round = 0; round <= ROUNDS; round++)
    for (const [name, viewer] of Object.entries(viewers)) {
      await client.query(viewer ? beginningAs(viewer) : 'begin')
      const begin = performance.now()
      await work(client)
      // The first round warms up.
      if (round > 0) taken.set(name, [...(taken.get(name) ?? []), performance.now() - begin])
      await client.query('rollback')
    }
  client.release()
  return Object.fromEntries([...taken].map(([name, values]) => [name, Number(medianOf(values).toFixed(1))]))
}

/** What row-level security costs whoever reads. */
export async function rights({ databaseOptions, amount = PARCELS }: TrustPlace): Promise<TrustRow> {
  const database = await openDatabase(databaseOptions)
  await migrate(database)
  await loadDemonstration({ database, progress: () => undefined })
  await addParcels(database, amount)
  const officer = asAccount((await signedIn(database, ['officer'], { countyCode: COUNTY })).accountId, true)
  const party = asAccount((await signedIn(database, ['party'], { caseId: DEMONSTRATION_CASE })).accountId, false)
  const wholeCase = await sideBySide(database, { owner: null, officer, party }, async (client) =>
    viewCase(client, (await findCase(client, DEMONSTRATION_CASE))!, []),
  )
  const window = await sideBySide(database, { owner: null, officer }, (client) => client.query(WINDOW))
  await database.close()
  return {
    'the demonstration, ms (median): owner': wholeCase['owner']!,
    'officer of the county': wholeCase['officer']!,
    'party of the case': wholeCase['party']!,
    [`a window of ${amount} parcels, ms: owner`]: window['owner']!,
    officer: window['officer']!,
  }
}
