import { expect, test } from 'vitest'

import { openApp } from '../../support/case-client.ts'
import { box, countyClient, table } from '../../support/county-client.ts'

test('the database knows how many parcels a county has as soon as they came, and how many overlaps once it was searched', async () => {
  const { app, database } = await openApp()
  const county = countyClient(() => app, '450621')
  const counted = async (name: string): Promise<number> => {
    const { rows } = await database.pool.query<{ rows: number }>(
      `select reltuples::integer as rows from pg_class where oid = to_regclass('sizhi.' || $1::text)`,
      [name],
    )
    return rows[0]!.rows
  }
  await county.takeIn(table({ 一号: box(0, 0, 2, 2), 二号: box(1, 1, 3, 3), 三号: box(8, 8, 9, 9) }))
  expect(await counted('parcel')).toBe(3)
  expect(await counted('parcel_afar')).toBe(3)
  await county.searched()
  // They are counted after the search has been called ended.
  await expect.poll(() => counted('parcel_overlap'), { timeout: 10_000 }).toBe(1)
})

test('only the first key of parcels and overlaps begins with the county, so that a county nobody has counted yet is not read through for each parcel', async () => {
  const { database } = await openApp()
  const { rows } = await database.pool.query<{ name: string }>(
    `select index.indexrelid::regclass::text as name
     from pg_index as index
     join pg_attribute as first on first.attrelid = index.indrelid and first.attnum = index.indkey[0]
     where index.indrelid in ('sizhi.parcel'::regclass, 'sizhi.parcel_overlap'::regclass) and first.attname = 'county_code'
     order by 1`,
  )
  expect(rows.map(({ name }) => name)).toEqual(['sizhi.parcel_overlap_pkey', 'sizhi.parcel_pkey'])
})
