import { success } from '../../../geodata/result.ts'
import { layersGeoPackage } from '../../exports/layers-geopackage.ts'
import { caseFeatures } from '../../layers/case-features.ts'

import { chosenSystem } from './chosen-system.ts'

import type { DatabaseClient } from '../../db/transaction.ts'
import type { CaseFile, CaseFileOrder } from './model.ts'

/** Layers, each with its attributes and their titles; the same record and date give the same bytes. */
export async function caseGeoPackage(
  client: DatabaseClient,
  order: Pick<CaseFileOrder, 'caseId' | 'scope' | 'referenceSystem' | 'layerId' | 'lastChange'>,
): Promise<Uint8Array> {
  const system = chosenSystem(order)
  const contents = await caseFeatures(client, order, system)
  return layersGeoPackage({ contents, epsg: system.epsg, lastChange: order.lastChange })
}

export const GEOPACKAGE: CaseFile = {
  name: 'layers.gpkg',
  mediaType: 'application/geopackage+sqlite3',
  description: 'Every layer of the case that the caller is told, as at /ogc, in one GeoPackage.',
  asks: ['referenceSystem', 'layerId'],
  write: async (client, _row, order) => success(await caseGeoPackage(client, order)),
}
