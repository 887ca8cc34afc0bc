import { collectionAddress, featureAddress, ownLinks } from './address.ts'
import { GEOJSON_TYPE } from './media.ts'

import type { Layer } from '../../geodata/layers/model.ts'

/** One feature as the engine wrote it, with the links that a feature alone has. */
export function featureDocument(root: string, { id: layer }: Layer, id: string, text: string): Buffer {
  const links = [
    ...ownLinks(featureAddress(root, layer, id), GEOJSON_TYPE, 'json'),
    { href: collectionAddress(root, layer), rel: 'collection', type: 'application/json' },
  ]
  return Buffer.from(`${text.slice(0, -1)},"links":${JSON.stringify(links)}}`)
}
