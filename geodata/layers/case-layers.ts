import { layersFor } from './layers.ts'

import type { Feature, MultiLineString, MultiPoint, MultiPolygon } from 'geojson'
import type { Scalar } from './filter.ts'
import type { Layer, LayerProperty, LayerReader } from './model.ts'

/** Parcels are kept by county: what of them a case drew is in its claims and awards. */
const OF_COUNTIES: ReadonlySet<string> = new Set(['parcels', 'parcel-overlaps'])

/** The layers in which a case has features, for a reader. */
export const caseLayersFor = (reader: LayerReader): Layer[] =>
  layersFor(reader).filter(({ id }) => !OF_COUNTIES.has(id))

export type LayerShape = MultiPoint | MultiLineString | MultiPolygon

/** As the engine writes it: its id, one of the kinds of geometry of layers (east before north) or none, and a value for each property. */
export type LayerFeature = Feature<LayerShape | null, Readonly<Record<string, Scalar | null>>> & { readonly id: string }

/** The id as a column of files that have no other place for it. */
export const ID_COLUMN = {
  name: 'id',
  type: 'text',
  title: { 'zh-CN': '要素编号', en: 'id of the feature, as at /ogc' },
} as const satisfies Pick<LayerProperty, 'name' | 'type' | 'title'>

/** The features of a layer with the properties that their reader is told. */
export type LayerContent = {
  readonly layer: Layer
  readonly properties: readonly LayerProperty[]
  readonly features: readonly LayerFeature[]
}
