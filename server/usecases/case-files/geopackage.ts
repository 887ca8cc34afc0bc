import { fileSystem } from '../../../geodata/crs/file-systems.ts'
import { layersGeoPackage } from '../../exports/layers-geopackage.ts'
import { caseFeatures } from '../../layers/case-features.ts'

import type { CaseFile } from './model.ts'

/** Layers, each with its attributes and their titles; the same record and date give the same bytes. */
export const GEOPACKAGE: CaseFile = {
  name: 'layers.gpkg',
  mediaType: 'application/geopackage+sqlite3',
  description: 'Every layer of the case that the caller is told, as at /ogc, in one GeoPackage.',
  asks: ['audience', 'referenceSystem', 'layerId'],
  write: async (client, _row, { caseId, scope, referenceSystem, layerId, lastChange }) => {
    const system = fileSystem(referenceSystem)
    const contents = await caseFeatures(client, { caseId, scope, layerId }, system)
    return layersGeoPackage({ contents, epsg: system.epsg, lastChange })
  },
}
