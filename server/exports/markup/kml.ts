import { foldersToKML } from '@placemarkio/tokml'

import { xmlText } from './xml-text.ts'

import type { Feature } from 'geojson'
import type { LayerContent, LayerFeature, LayerShape } from '../../../geodata/layers/case-layers.ts'
import type { LayerProperty } from '../../../geodata/layers/model.ts'

/** What its reader shows in a list: the feature's own name, else its layer and id. */
const nameOf = ({ id, properties }: LayerFeature, title: string): string =>
  typeof properties['name'] === 'string' && properties['name'] !== '' ? properties['name'] : `${title} ${id}`

/** The writer would make the words `null` of nothing, so what is not known is left out; and it would drop what XML has no place for. */
function placemark(
  feature: LayerFeature,
  properties: readonly LayerProperty[],
  title: string,
): Feature<LayerShape | null> {
  const told = properties.flatMap(({ name }) => {
    const value = feature.properties[name]
    return value === null || value === undefined || name === 'name'
      ? []
      : [[name, typeof value === 'string' ? xmlText(value) : value] as const]
  })
  return {
    type: 'Feature',
    geometry: feature.geometry,
    properties: { name: xmlText(nameOf(feature, title)), id: feature.id, ...Object.fromEntries(told) },
  }
}

/** KML 2.2, a folder for each layer with its attributes as extended data. Coordinates are degrees, east first. */
export function kmlOf(contents: readonly LayerContent[]): Uint8Array {
  const folders = contents.map(({ layer, properties, features }) => ({
    type: 'folder' as const,
    meta: { name: layer.title['zh-CN'], description: layer.description['zh-CN'] },
    children: features.map((feature) => placemark(feature, properties, layer.title['zh-CN'])),
  }))
  return Buffer.from(`<?xml version="1.0" encoding="UTF-8"?>\n${foldersToKML({ type: 'root', children: folders })}\n`)
}
