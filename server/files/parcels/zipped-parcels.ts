import { failure, type Result } from '../../../geodata/result.ts'
import { listParts, unzipParts, type UnzippedParts } from '../formats/unzip-parts.ts'
import { isLayerPart, shapefileRows } from '../gazetteer/shapefile-rows.ts'

import type { KnownSystem } from '../../../geodata/crs/known-system.ts'
import type { RowsInSystem } from '../../../geodata/exchange/parcels/parcels-of-rows.ts'

/** A part that would lie elsewhere than beside the others: nobody packs that by accident. Folders are harmless. */
const leadsElsewhere = (name: string): boolean =>
  /^(?:[\\/]|[a-z]:)/iu.test(name) || name.split(/[\\/]/u).includes('..')

function unzipped(zip: Uint8Array): UnzippedParts | { readonly strange: string } | undefined {
  try {
    const strange = listParts(zip).find(({ name }) => leadsElsewhere(name))
    return strange ? { strange: strange.name } : unzipParts(zip, isLayerPart)
  } catch {
    return undefined
  }
}

/** The records of the one Shapefile in a ZIP. */
export function zippedParcels(zip: Uint8Array, given: KnownSystem | null): Result<RowsInSystem> {
  const found = unzipped(zip)
  if (!found) return failure({ code: 'document-broken', details: { format: 'ZIP' } })
  if ('strange' in found) return failure({ code: 'parcels-file-paths', details: { part: found.strange } })
  if ('tooLargeMegabytes' in found)
    return failure({ code: 'places-file-expands', details: { megabytes: found.tooLargeMegabytes } })
  const { parts } = found
  if (!Object.keys(parts).some((name) => /\.shp$/iu.test(name)))
    return failure({ code: 'parcels-file-unread', details: {} })
  return shapefileRows(parts, given)
}
