import { fileSystem } from '../../../geodata/crs/file-systems.ts'
import { success } from '../../../geodata/result.ts'
import { layersGeoPackage } from '../../exports/layers-geopackage.ts'
import { caseFeatures } from '../../layers/case-features.ts'

import type { DatabaseClient } from '../../db/transaction.ts'
import type { CaseFile, CaseFileOrder } from './model.ts'

const DEGREES = 'EPSG:4490'

/** Layers, each with its attributes and their titles; the same record and date give the same bytes. */
export async function caseGeoPackage(
  client: DatabaseClient,
  {
    caseId,
    scope,
    referenceSystem,
    layerId,
    lastChange,
  }: Pick<CaseFileOrder, 'caseId' | 'scope' | 'referenceSystem' | 'layerId' | 'lastChange'>,
): Promise<Uint8Array> {
  const system = fileSystem(referenceSystem ?? DEGREES)
  const contents = await caseFeatures(client, { caseId, scope, layerId }, system)
  return layersGeoPackage({ contents, epsg: system.epsg, lastChange })
}

export const GEOPACKAGE: CaseFile = {
  name: 'layers.gpkg',
  mediaType: 'application/geopackage+sqlite3',
  description: 'Every layer of the case that the caller is told, as at /ogc, in one GeoPackage.',
  asks: ['audience', 'referenceSystem', 'layerId'],
  write: async (client, _row, order) => success(await caseGeoPackage(client, order)),
}
