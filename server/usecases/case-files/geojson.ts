import { CRS84 } from '../../../geodata/crs/offered-systems.ts'
import { success } from '../../../geodata/result.ts'
import { geoJsonOf } from '../../exports/markup/geojson.ts'
import { caseFeatures } from '../../layers/case-features.ts'

import type { CaseFile } from './model.ts'

/** RFC 7946: in degrees, each feature with the id of its layer among its properties. */
export const GEOJSON: CaseFile = {
  name: 'layers.geojson',
  mediaType: 'application/geo+json',
  description: 'The layers of the case that the caller is told (RFC 7946), or one of them.',
  asks: ['layerId'],
  write: async (client, _row, order) => success(geoJsonOf(await caseFeatures(client, order, CRS84))),
}
