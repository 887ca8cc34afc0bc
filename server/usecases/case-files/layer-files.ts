import { CRS84 } from '../../../geodata/crs/offered-systems.ts'
import { failure, success } from '../../../geodata/result.ts'
import { layerFlatGeobuf } from '../../exports/layer-flatgeobuf.ts'
import { gpxOf } from '../../exports/markup/gpx.ts'
import { kmlOf } from '../../exports/markup/kml.ts'
import { zippedShapefiles } from '../../exports/shapefile/zipped-shapefiles.ts'
import { caseFeatures } from '../../layers/case-features.ts'

import { chosenSystem } from './chosen-system.ts'

import type { CaseFile } from './model.ts'

export const SHAPEFILES: CaseFile = {
  name: 'shapefile.zip',
  mediaType: 'application/zip',
  description:
    'A Shapefile for each layer in which anything lies, attributes in UTF-8 or GBK, with what their columns mean.',
  asks: ['referenceSystem', 'layerId', 'encoding'],
  write: async (client, row, order) => {
    const system = chosenSystem(order)
    const contents = await caseFeatures(client, order, system)
    const { encoding, lastChange } = order
    return zippedShapefiles({ contents, epsg: system.epsg, encoding, lastChange, title: row.title })
  },
}

export const KML: CaseFile = {
  name: 'layers.kml',
  mediaType: 'application/vnd.google-earth.kml+xml',
  description: 'The layers of the case that the caller is told, or one of them, in degrees (KML 2.2).',
  asks: ['layerId'],
  write: async (client, _row, order) => success(kmlOf(await caseFeatures(client, order, CRS84))),
}

export const GPX: CaseFile = {
  name: 'layers.gpx',
  mediaType: 'application/gpx+xml',
  description: 'Points as waypoints, lines and edges of areas as tracks, for hand-held receivers (GPX 1.1).',
  asks: ['layerId'],
  write: async (client, row, order) => success(gpxOf(await caseFeatures(client, order, CRS84), row.title)),
}

export const FLATGEOBUF: CaseFile = {
  name: 'layer.fgb',
  mediaType: 'application/flatgeobuf',
  description: 'One layer of the case, which has to be named (FlatGeobuf).',
  asks: ['referenceSystem', 'layerId'],
  write: async (client, _row, order) => {
    const { layerId } = order
    if (layerId === null) return failure({ code: 'export-layer-unchosen', details: {} })
    const system = chosenSystem(order)
    const [content] = await caseFeatures(client, order, system)
    if (!content) return failure({ code: 'export-layer-not-told', details: { layer: layerId } })
    return success(layerFlatGeobuf(content, system.epsg))
  },
}
