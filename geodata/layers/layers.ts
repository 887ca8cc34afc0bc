import { COUNTY_LAYERS } from './county-layers.ts'
import { isTold, type Layer, type LayerProperty, type LayerReader } from './model.ts'
import { OUTLINE_LAYERS } from './outline-layers.ts'
import { PLACE_LAYERS } from './place-layers.ts'
import { PUBLIC_LAYERS } from './public-layers.ts'
import { RULING_LAYERS } from './ruling-layers.ts'

/** Every layer there is, in the order in which they are listed. */
export const LAYERS: readonly Layer[] = [
  ...OUTLINE_LAYERS,
  ...RULING_LAYERS,
  ...PLACE_LAYERS,
  ...COUNTY_LAYERS,
  ...PUBLIC_LAYERS,
]

/** Undefined where there is no such layer. */
export const layerOf = (id: string): Layer | undefined => LAYERS.find((layer) => layer.id === id)

/** The layers that a reader gets. */
export const layersFor = (reader: LayerReader): Layer[] => LAYERS.filter(({ shownTo }) => isTold(reader, shownTo))

/** The properties of a layer that a reader is told. */
export const propertiesFor = ({ properties }: Layer, reader: LayerReader): LayerProperty[] =>
  properties.filter(({ toldTo }) => isTold(reader, toldTo))
