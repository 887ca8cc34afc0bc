import { sqlFile } from '../sql-file.ts'

import type { DecidedChoice } from '../../../geodata/outline/decided-choices.ts'
import type { Place } from '../../../geodata/places/place.ts'
import type { WirePlaceVersion } from '../../../geodata/wire/places.ts'
import type { CaseReference } from './cases.ts'
import type { DatabaseClient } from '../transaction.ts'
import type { Geometry } from 'geojson'

export type Change = { readonly changedBy: string; readonly changedAt: string; readonly reason: string }

/** Position of the first shape that the database does not hold for sound; undefined where all are. */
export async function firstUnsoundGeometry(
  client: DatabaseClient,
  geometries: readonly Geometry[],
): Promise<number | undefined> {
  const { rows } = await client.query<{ position: number }>(sqlFile('find-unsound-geometry'), [
    JSON.stringify(geometries),
  ])
  return rows[0]?.position
}

/** A shape in degrees of CGCS2000 that came in figures of another system, east before north; undefined where it has no ground there. */
export async function movedGeometry(client: DatabaseClient, shape: Geometry, epsg: number): Promise<unknown> {
  const { rows } = await client.query<{ geometry: string }>(sqlFile('move-geometry'), [JSON.stringify(shape), epsg])
  const words = rows[0]!.geometry
  return /inf|nan/iu.test(words) ? undefined : (JSON.parse(words) as unknown)
}

/** Tells one state of a place from every other; `keys` are county, key of the case and place. Undefined where no such place is in use. */
export async function placeMark(client: DatabaseClient, keys: readonly string[]): Promise<string | undefined> {
  const { rows } = await client.query<{ mark: string }>(sqlFile('read-place-mark'), [...keys])
  return rows[0]?.mark
}

/** The gazetteer of a case as persons change it. Every state stays on record. */
export const placeRepository = (client: DatabaseClient, { countyCode, caseId }: CaseReference) => ({
  /** Ids that the case knows, withdrawn ones included. */
  async takenIds(): Promise<string[]> {
    const { rows } = await client.query<{ id: string }>(
      'select place_id as id from sizhi.place where county_code = $1 and case_id = $2',
      [countyCode, caseId],
    )
    return rows.map(({ id }) => id)
  },

  async write(place: Place, { changedBy, changedAt, reason }: Change): Promise<void> {
    const json = JSON.stringify(place)
    await client.query(sqlFile('write-place'), [countyCode, caseId, json])
    await client.query(sqlFile('replace-place-names'), [countyCode, caseId, json])
    await client.query(sqlFile('insert-place-version'), [
      countyCode,
      caseId,
      place.id,
      json,
      changedBy,
      changedAt,
      reason,
    ])
  },

  async withdraw(placeId: string, { changedBy, changedAt, reason }: Change): Promise<void> {
    await client.query(
      'update sizhi.place set withdrawn = true where county_code = $1 and case_id = $2 and place_id = $3',
      [countyCode, caseId, placeId],
    )
    await client.query(sqlFile('insert-place-version'), [
      countyCode,
      caseId,
      placeId,
      null,
      changedBy,
      changedAt,
      reason,
    ])
  },

  /** Of places that persons changed; the state that was imported comes first. */
  async versions(): Promise<WirePlaceVersion[]> {
    return (await client.query<WirePlaceVersion>(sqlFile('read-place-versions'), [countyCode, caseId])).rows
  },
})

/** Which place some words of a document mean, by persons' word. Rows are only added. */
export const placeChoiceRepository = (client: DatabaseClient, countyCode: string, documentId: string) => ({
  async all(): Promise<DecidedChoice[]> {
    return (await client.query<DecidedChoice>(sqlFile('read-place-choices'), [countyCode, documentId])).rows
  },

  async choose({ call, mark, placeId, decidedBy, decidedAt }: Omit<DecidedChoice, 'number'>): Promise<void> {
    await client.query(sqlFile('insert-place-choice'), [
      countyCode,
      documentId,
      JSON.stringify(call),
      mark && JSON.stringify(mark),
      placeId,
      decidedBy,
      decidedAt,
    ])
  },

  async undo(number: number, decidedBy: string, decidedAt: string): Promise<void> {
    await client.query(sqlFile('undo-place-choice'), [countyCode, documentId, number, decidedBy, decidedAt])
  },
})
