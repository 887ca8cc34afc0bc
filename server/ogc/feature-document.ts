import { collectionAddress, featureAddress, ownLinks } from './address.ts'
import { GEOJSON_TYPE } from './media.ts'

import type { Layer } from '../../geodata/layers/model.ts'

/** One feature with the links that a feature alone has. */
export function featureDocument(root: string, { id: layer }: Layer, id: string, feature: Uint8Array): Buffer {
  const links = [
    ...ownLinks(featureAddress(root, layer, id), GEOJSON_TYPE, 'json'),
    { href: collectionAddress(root, layer), rel: 'collection', type: 'application/json' },
  ]
  // Before the brace that ends it.
  return Buffer.concat([feature.subarray(0, -1), Buffer.from(`,"links":${JSON.stringify(links)}}`)])
}
