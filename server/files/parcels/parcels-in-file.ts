import { readFile } from 'node:fs/promises'

import { parcelsOfRows } from '../../../geodata/exchange/parcels/parcels-of-rows.ts'

import { geoPackageRows } from './geopackage-rows.ts'
import { zippedParcels } from './zipped-parcels.ts'

import type { KnownSystem } from '../../../geodata/crs/known-system.ts'
import type { ParcelRow, UnreadRow } from '../../../geodata/exchange/parcels/parcel-row.ts'
import type { Result } from '../../../geodata/result.ts'

export type PackedParcelFile = {
  /** In a folder of its own, where a lock may be put beside it. */
  readonly path: string
  readonly kind: 'zip' | 'geopackage'
  /** What a person says of its coordinates; null for nothing. */
  readonly system: KnownSystem | null
}

/** The parcels of a zipped Shapefile or a GeoPackage. Runs where untrusted files are taken apart. */
export async function parcelsInFile({
  path,
  kind,
  system,
}: PackedParcelFile): Promise<Result<readonly (ParcelRow | UnreadRow)[]>> {
  const rows = kind === 'zip' ? zippedParcels(await readFile(path), system) : geoPackageRows(path)
  return rows.ok ? parcelsOfRows(rows.value, system) : rows
}
