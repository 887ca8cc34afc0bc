import { CRS84 } from '../../../geodata/crs/offered-systems.ts'
import { caseFeatures } from '../../layers/case-features.ts'

import type { FeatureCollection } from 'geojson'
import type { LayerShape } from '../../../geodata/layers/case-layers.ts'
import type { CaseFile } from './model.ts'

/** RFC 7946: in degrees, each feature with the id of its layer among its properties. */
export const GEOJSON: CaseFile = {
  name: 'layers.geojson',
  mediaType: 'application/geo+json',
  description: 'The layers of the case that the caller is told (RFC 7946), or one of them.',
  asks: ['audience', 'layerId'],
  write: async (client, _row, order) => {
    const contents = await caseFeatures(client, order, CRS84)
    const collection: FeatureCollection<LayerShape | null> = {
      type: 'FeatureCollection',
      features: contents.flatMap(({ layer, features }) =>
        features.map((feature) => ({ ...feature, properties: { layer: layer.id, ...feature.properties } })),
      ),
    }
    return Buffer.from(JSON.stringify(collection))
  },
}
