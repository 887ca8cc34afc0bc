import type { FeatureCollection } from 'geojson'
import type { LayerContent, LayerShape } from '../../../geodata/layers/case-layers.ts'

/** RFC 7946: each feature with the id of its layer among its properties. Coordinates are degrees, east first. */
export function geoJsonOf(contents: readonly LayerContent[]): Uint8Array {
  const collection: FeatureCollection<LayerShape | null> = {
    type: 'FeatureCollection',
    features: contents.flatMap(({ layer, features }) =>
      features.map((feature) => ({ ...feature, properties: { layer: layer.id, ...feature.properties } })),
    ),
  }
  return Buffer.from(JSON.stringify(collection))
}
