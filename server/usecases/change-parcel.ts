import { gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { polygonEwkb } from '../../geodata/exchange/parcels/polygon-ewkb.ts'
import { parcelChecker } from '../../geodata/overlaps/parcel-check.ts'
import { countyRepository, type CountyBox } from '../db/repositories/counties.ts'
import { parcelRepository } from '../db/repositories/parcels.ts'
import { countyNotFound, parcelNotFound, parcelOfCase, parcelUnsound, staleParcel } from '../county-refusals.ts'
import { groundChanged } from '../tiles/ground-changed.ts'

import { followUpParcels } from './follow-up-parcels.ts'

import type { ParcelChangeBody, WireParcel } from '../../geodata/wire/parcels.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** An outline may be drawn anew where the parcel lies, and not in another zone. */
function refuseUnsound(
  centralMeridianDegrees: number,
  before: WireParcel['geometry'],
  geometry: ParcelChangeBody['geometry'],
): void {
  const { west, east } = boxOf(before)
  const check = parcelChecker(gaussKruger(centralMeridianDegrees), (west + east) / 2)
  const fault = check(polygonEwkb(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates))
  if (typeof fault === 'string') throw parcelUnsound(fault)
}

function boxOf(geometry: ParcelChangeBody['geometry']): CountyBox {
  const positions = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat(2)
  const [longitudes, latitudes] = [positions.map(([x]) => x!), positions.map(([, y]) => y!)]
  const least = (values: readonly number[]): number => values.reduce((one, other) => Math.min(one, other))
  const most = (values: readonly number[]): number => values.reduce((one, other) => Math.max(one, other))
  return { west: least(longitudes), south: least(latitudes), east: most(longitudes), north: most(latitudes) }
}

/** Gives one parcel another outline; the one before stays on record, and its overlaps follow in the same transaction. */
export async function changeParcel(
  client: DatabaseClient,
  countyCode: string,
  parcelId: number,
  seenVersion: number,
  { geometry, changedBy, reason }: ParcelChangeBody,
): Promise<WireParcel> {
  const counties = countyRepository(client)
  const county = await counties.lock(countyCode)
  if (!county) throw countyNotFound(countyCode)
  const parcels = parcelRepository(client, countyCode)
  const [before] = await parcels.read([parcelId], true)
  if (!before || county.centralMeridianDegrees === null) throw parcelNotFound(parcelId)
  if (before.caseAddress !== null) throw parcelOfCase(before.caseAddress)
  refuseUnsound(county.centralMeridianDegrees, before.geometry, geometry)
  const isChanged = await parcels.change({ parcelId, seenVersion, geometry, changedBy, reason })
  if (!isChanged) throw staleParcel(before.version)
  await followUpParcels(client, countyCode, county.centralMeridianDegrees, [parcelId])
  await groundChanged(client, countyCode, [boxOf(before.geometry), boxOf(geometry)])
  await counties.record(countyCode, changedBy, 'parcel-changed', { parcelId, version: seenVersion + 1, reason })
  return (await parcels.read([parcelId], true))[0]!
}
