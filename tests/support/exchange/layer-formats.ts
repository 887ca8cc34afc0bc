/** Every format that carries layers: how contents are written, and which of the rows that are read back is which feature. */
import { layerFlatGeobuf } from '../../../server/exports/layer-flatgeobuf.ts'
import { layersGeoPackage } from '../../../server/exports/layers-geopackage.ts'
import { geoJsonOf } from '../../../server/exports/markup/geojson.ts'
import { gpxOf } from '../../../server/exports/markup/gpx.ts'
import { kmlOf } from '../../../server/exports/markup/kml.ts'
import { tableColumns } from '../../../server/exports/shapefile/columns.ts'
import { zippedShapefiles } from '../../../server/exports/shapefile/zipped-shapefiles.ts'
import { valueIn } from '../files-in-process.ts'

import type { LayerContent, LayerFeature } from '../../../geodata/layers/case-layers.ts'
import type { RandomContents } from './random-case.ts'

const LAST_CHANGE = '2026-11-23T06:00:00Z'

export type LayerFormat = {
  /** Whether it is written in metres too. */
  readonly units: 'degree' | 'any'
  /** One file, or one for each layer. */
  readonly write: (contents: RandomContents) => Promise<Uint8Array[]> | Uint8Array[]
  /** Under which name a property of a layer is found again; null where the format does not carry it. */
  readonly columnOf: (content: LayerContent, property: string) => string | null
  /** Whether features without a shape are in it, or come back from it. */
  readonly keepsShapeless: boolean
  /** A feature becomes as many rows as it has points (GPX). */
  readonly splitsPoints?: true
}

const sameName = (_content: LayerContent, property: string): string => property
const shapefiles = (encoding: 'UTF-8' | 'GBK'): LayerFormat => ({
  units: 'any',
  keepsShapeless: true,
  write: (random) => [valueIn(zippedShapefiles({ ...random, encoding, lastChange: LAST_CHANGE, title: '案件' }))],
  columnOf: ({ properties }, property) => tableColumns(properties).find((column) => column.property === property)!.name,
})

export const LAYER_FORMATS: Readonly<Record<string, LayerFormat>> = {
  GeoPackage: {
    units: 'any',
    keepsShapeless: true,
    write: async (random) => [await layersGeoPackage({ ...random, lastChange: LAST_CHANGE })],
    columnOf: sameName,
  },
  GeoJSON: {
    units: 'degree',
    keepsShapeless: true,
    write: ({ contents }) => [geoJsonOf(contents)],
    columnOf: sameName,
  },
  'Shapefile, UTF-8': shapefiles('UTF-8'),
  'Shapefile, GBK': shapefiles('GBK'),
  FlatGeobuf: {
    units: 'any',
    keepsShapeless: true,
    write: ({ contents, epsg }) =>
      contents.filter(({ features }) => features.length > 0).map((content) => layerFlatGeobuf(content, epsg)),
    columnOf: sameName,
  },
  KML: {
    units: 'degree',
    keepsShapeless: false,
    write: ({ contents }) => [kmlOf(contents)],
    columnOf: sameName,
  },
  GPX: {
    units: 'degree',
    keepsShapeless: false,
    write: ({ contents }) => [gpxOf(contents, '案件')],
    columnOf: (_content, property) => (property === 'name' ? 'name' : null),
    splitsPoints: true,
  },
}

type Expected = { readonly content: LayerContent; readonly feature: LayerFeature }

/** In the order in which our import has them: of GPX all tracks before all points. */
export function expectedRows({ contents }: RandomContents, { splitsPoints, keepsShapeless }: LayerFormat): Expected[] {
  const all = contents.flatMap((content) =>
    content.features
      .filter(({ geometry }) => keepsShapeless || geometry !== null)
      .map((feature) => ({ content, feature })),
  )
  if (!splitsPoints) return all
  const points = all.flatMap(({ content, feature }): Expected[] =>
    feature.geometry?.type === 'MultiPoint'
      ? feature.geometry.coordinates.map((at) => ({
          content,
          feature: { ...feature, geometry: { type: 'MultiPoint', coordinates: [at] } },
        }))
      : [],
  )
  const edges = all
    .filter(({ feature }) => feature.geometry?.type !== 'MultiPoint')
    .map(({ content, feature }): Expected => {
      const { geometry } = feature
      if (geometry?.type !== 'MultiPolygon') return { content, feature }
      return {
        content,
        feature: { ...feature, geometry: { type: 'MultiLineString', coordinates: geometry.coordinates.flat() } },
      }
    })
  return [...edges, ...points]
}
