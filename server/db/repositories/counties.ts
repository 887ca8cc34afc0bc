import { sqlFile } from '../sql-file.ts'

import { appendAudit } from './audit.ts'

import type { ParcelLayer } from '../../../geodata/overlaps/model.ts'
import type { DatabaseClient } from '../transaction.ts'

export type CountyRow = {
  readonly code: string
  readonly name: string
  readonly centralMeridianDegrees: number | null
  readonly counts: Readonly<Partial<Record<ParcelLayer, number>>>
  readonly areas: Readonly<Partial<Record<ParcelLayer, number>>>
}

export type CountyBox = { readonly west: number; readonly south: number; readonly east: number; readonly north: number }

export const countyRepository = (client: DatabaseClient) => ({
  async all(): Promise<CountyRow[]> {
    return (await client.query<CountyRow>(sqlFile('read-counties'), [null])).rows
  },

  async byCode(countyCode: string): Promise<CountyRow | undefined> {
    return (await client.query<CountyRow>(sqlFile('read-counties'), [countyCode])).rows[0]
  },

  /** Around all its parcels, or around those of one import; null where there are none. */
  async box(countyCode: string, importId: string | null = null): Promise<CountyBox | null> {
    const { rows } = await client.query<{ [Side in keyof CountyBox]: number | null }>(sqlFile('read-county-box'), [
      countyCode,
      importId,
    ])
    const box = rows[0]!
    return box.west === null ? null : (box as CountyBox)
  },

  /** What others change in the ground of this county waits until this transaction ends. The zone, null where it has none yet; undefined without the county. */
  async lock(countyCode: string): Promise<{ readonly centralMeridianDegrees: number | null } | undefined> {
    const { rows } = await client.query<{ centralMeridianDegrees: number | null }>(
      `select central_meridian_degrees as "centralMeridianDegrees" from sizhi.county where county_code = $1
       for no key update`,
      [countyCode],
    )
    return rows[0]
  },

  async insert(countyCode: string, name: string): Promise<void> {
    await client.query('insert into sizhi.county (county_code, name) values ($1, $2) on conflict do nothing', [
      countyCode,
      name,
    ])
  },

  async setZone(countyCode: string, centralMeridianDegrees: number): Promise<void> {
    await client.query('update sizhi.county set central_meridian_degrees = $2 where county_code = $1', [
      countyCode,
      centralMeridianDegrees,
    ])
  },

  /** Into the log of the county; after the rows were changed. */
  async record(countyCode: string, actor: string, action: string, details: object): Promise<void> {
    await appendAudit(client, { countyCode, caseId: null, actor, action, details })
  },
})
