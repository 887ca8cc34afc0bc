import { CRS84, OFFERED_SYSTEMS, STORED_SYSTEM } from '../../geodata/crs/offered-systems.ts'

import { collectionAddress, type Link } from './address.ts'
import { GEOJSON_TYPE, JSON_TYPE, SCHEMA_TYPE } from './media.ts'

import type { Layer } from '../../geodata/layers/model.ts'
import type { Language } from '../../geodata/words/problem-sentences.ts'
import type { LayerExtent } from '../db/repositories/layers.ts'

export type Collection = ReturnType<typeof collectionOf>

const TEMPORAL_REFERENCE = 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian'

const wholeMoment = (words: string | null): string | null =>
  words !== null && words.length === 10 ? `${words}T00:00:00Z` : words

function extentOf({ box, first, last }: LayerExtent) {
  return {
    ...(box && { spatial: { bbox: [[...box]], crs: CRS84.uri } }),
    ...(first !== null && {
      temporal: { interval: [[wholeMoment(first), wholeMoment(last)]], trs: TEMPORAL_REFERENCE },
    }),
  }
}

/** What is told of a collection (OGC 17-069r4, 7.14, and 18-058r1, 6.2). */
export function collectionOf(layer: Layer, extent: LayerExtent, root: string, language: Language) {
  const address = collectionAddress(root, layer.id)
  const links: Link[] = [
    { href: `${address}?f=json`, rel: 'self', type: JSON_TYPE },
    { href: `${address}?f=html`, rel: 'alternate', type: 'text/html' },
    { href: `${address}/items?f=json`, rel: 'items', type: GEOJSON_TYPE, title: layer.title[language] },
    { href: `${address}/items?f=html`, rel: 'items', type: 'text/html', title: layer.title[language] },
    { href: `${address}/schema?f=json`, rel: 'describedby', type: SCHEMA_TYPE },
    {
      href: `${address}/queryables?f=json`,
      rel: 'http://www.opengis.net/def/rel/ogc/1.0/queryables',
      type: SCHEMA_TYPE,
    },
    {
      href: `${address}/queryables?f=json`,
      rel: 'http://www.opengis.net/def/rel/ogc/1.0/sortables',
      type: SCHEMA_TYPE,
    },
  ]
  return {
    id: layer.id,
    title: layer.title[language],
    description: layer.description[language],
    links,
    extent: extentOf(extent),
    itemType: 'feature',
    crs: OFFERED_SYSTEMS.map(({ uri }) => uri),
    storageCrs: STORED_SYSTEM.uri,
  }
}
