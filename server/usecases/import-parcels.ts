import { randomUUID } from 'node:crypto'

import { countyRepository, type CountyBox } from '../db/repositories/counties.ts'
import { overlapSearchRepository } from '../db/repositories/overlap-searches.ts'
import { PARCEL_TABLES, parcelRepository, type NewParcel } from '../db/repositories/parcels.ts'
import { sourceParcelRepository } from '../db/repositories/source-parcels.ts'
import { countyMoved, countyNameMissing, importNotFound, parcelsAllLeftOut, parcelsKnown } from '../county-refusals.ts'
import { refusedBecause, type RequestRefused } from '../errors.ts'
import { lookAtParcels, rowDetails, type CountyPlace, type LookedAt } from '../parcels/looked-at-parcels.ts'
import { parcelSource, type ParcelSource } from '../parcels/parcel-file.ts'
import { groundChanged } from '../tiles/ground-changed.ts'

import { storeCaseParcels } from './store-case-parcels.ts'
import { followUpParcels } from './follow-up-parcels.ts'
import { followUpBorder } from './search-border.ts'

import type { ReadingChoices } from '../../geodata/exchange/file/reading-choices.ts'
import type { ParcelLayer } from '../../geodata/overlaps/model.ts'
import type { Database } from '../db/database.ts'
import type { DatabaseClient } from '../db/transaction.ts'

export type GivenParcels = {
  readonly countyCode: string
  /** Of a county that is not known yet. */
  readonly countyName: string | null
  readonly layer: ParcelLayer
  readonly path: string
  readonly sha256: string
  readonly fileName: string
  readonly choices: ReadingChoices
  readonly importedBy: string
}

const STORED_AT_A_TIME = 1000

/** Nothing is stored twice: the very bytes are known by their hash, until that import is withdrawn. */
async function refuseKnown(client: DatabaseClient, { countyCode, sha256, layer }: GivenParcels): Promise<void> {
  const known = (await parcelRepository(client, countyCode).imports()).find(
    (one) => one.sha256 === sha256 && one.layer === layer && one.withdrawn === null,
  )
  if (known) throw parcelsKnown(known.fileName, known.importedAt)
}

/** Where the parcels lie that the county has already. */
async function knownPlace(client: DatabaseClient, given: GivenParcels): Promise<CountyPlace | undefined> {
  const counties = countyRepository(client)
  const county = await counties.byCode(given.countyCode)
  if (!county && given.countyName === null) throw countyNameMissing(given.countyCode)
  await refuseKnown(client, given)
  return placeOfCounty(client, given.countyCode)
}

/** Where a county lies; undefined where it has no parcels yet. */
export async function placeOfCounty(client: DatabaseClient, countyCode: string): Promise<CountyPlace | undefined> {
  const counties = countyRepository(client)
  const [county, box] = [await counties.byCode(countyCode), await counties.box(countyCode)]
  return county?.centralMeridianDegrees != null && box
    ? { centralMeridianDegrees: county.centralMeridianDegrees, middleDegrees: (box.west + box.east) / 2 }
    : undefined
}

/** Locks the county, which is made where it is new, and gives it its zone. */
async function lockedCounty(client: DatabaseClient, given: GivenParcels, place: CountyPlace): Promise<void> {
  const counties = countyRepository(client)
  if (given.countyName !== null) await counties.insert(given.countyCode, given.countyName)
  const county = await counties.lock(given.countyCode)
  if (!county) throw countyNameMissing(given.countyCode)
  if (county.centralMeridianDegrees === null) await counties.setZone(given.countyCode, place.centralMeridianDegrees)
  else if (county.centralMeridianDegrees !== place.centralMeridianDegrees) throw countyMoved(given.countyCode)
}

const groundOf = (box: CountyBox | null): CountyBox[] => (box ? [box] : [])

async function* soundParcels(source: ParcelSource, looked: LookedAt): AsyncGenerator<NewParcel[]> {
  let batch: NewParcel[] = []
  for await (const rows of source())
    for (const row of rows) {
      if (!('shape' in row) || looked.isLeftOut(row.row)) continue
      batch.push(row)
      if (batch.length < STORED_AT_A_TIME) continue
      yield batch
      batch = []
    }
  yield batch
}

function refusedBecauseNoneIsSound(file: string, looked: LookedAt | undefined): RequestRefused {
  const first = looked?.leftOut[0]
  return looked && first
    ? parcelsAllLeftOut(file, looked.rowsRead, {
        code: first.code,
        details: rowDetails(first.rows[0] ?? 1, first.details),
      })
    : refusedBecause({ code: 'parcels-none', details: { file } })
}

/**
 * Takes a file of parcels into a county. Every row is looked at first; then all that are sound are stored in one transaction, with
 * the others on record. Returns the id of the import.
 */
export async function importParcels(
  database: Pick<Database, 'inTransaction' | 'refreshStatistics'>,
  given: GivenParcels,
  {
    signal,
    onProgress,
  }: { readonly signal?: AbortSignal; readonly onProgress?: (stored: number, of: number) => void } = {},
): Promise<string> {
  const { countyCode, layer, fileName, sha256, importedBy } = given
  const known = await database.inTransaction((client) => knownPlace(client, given))
  const source = await parcelSource(given, signal)
  if (!source.ok) throw refusedBecause(source.problem)
  const looked = await lookAtParcels(source.value, known, signal)
  if (!looked || looked.sound === 0) throw refusedBecauseNoneIsSound(fileName, looked)
  const { centralMeridianDegrees, rowsRead, leftOut, noticed, sound } = looked
  const id = randomUUID()
  await database.inTransaction(async (client) => {
    await lockedCounty(client, given, looked)
    await refuseKnown(client, given)
    const parcels = parcelRepository(client, countyCode)
    const importedAt = new Date().toISOString()
    await parcels.insertImport({ id, layer, fileName, sha256, importedBy, importedAt, rowsRead, leftOut, noticed })
    let stored = 0
    for await (const batch of soundParcels(source.value, looked)) {
      signal?.throwIfAborted()
      if (batch.length > 0) await parcels.insert(id, layer, centralMeridianDegrees, batch)
      onProgress?.((stored += batch.length), sound)
    }
    await followUpParcels(client, countyCode, centralMeridianDegrees, await parcels.idsOfImport(id))
    const counties = countyRepository(client)
    await groundChanged(client, countyCode, groundOf(await counties.box(countyCode, id)))
    await counties.record(countyCode, importedBy, 'parcels-imported', {
      importId: id,
      layer,
      fileName,
      sha256,
      parcels: sound,
      leftOut: rowsRead - sound,
    })
  })
  await database.refreshStatistics(PARCEL_TABLES)
  return id
}

/** Takes a whole import back: its parcels go, and their overlaps with them; what it was stays on record. */
export async function withdrawParcels(
  client: DatabaseClient,
  countyCode: string,
  importId: string,
  withdrawnBy: string,
  reason: string,
): Promise<void> {
  const counties = countyRepository(client)
  await counties.lock(countyCode)
  const parcels = parcelRepository(client, countyCode)
  const found = (await parcels.imports()).find(({ id, withdrawn }) => id === importId && withdrawn === null)
  if (!found) throw importNotFound(importId)
  const box = await counties.box(countyCode, importId)
  const rule = await overlapSearchRepository(client).standingOf(countyCode)
  const ids = await parcels.idsOfImport(importId)
  const went = await parcels.withdrawImport(importId)
  if (rule) await followUpBorder(client, countyCode, ids, rule)
  await groundChanged(client, countyCode, groundOf(box))
  // Claims that these parcels stood for are ground of their own now.
  for (const plane of await sourceParcelRepository(client, countyCode).casesFrom(ids))
    await storeCaseParcels(client, plane)
  await counties.record(countyCode, withdrawnBy, 'parcels-withdrawn', { importId, reason, parcels: went })
}
