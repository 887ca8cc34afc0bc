import { contextPair } from '../state/context.ts'

import type { Map as MapLibreMap } from 'maplibre-gl'

/** The map that a component draws on; there once its (empty) style is loaded. */
export class MapContext {
  map = $state.raw<MapLibreMap | null>(null)
  failed = $state(false)

  /** For layers and sources, which are only drawn on a loaded map. */
  get loaded(): MapLibreMap {
    if (this.map === null) throw new Error('The map is not loaded yet.')
    return this.map
  }
}

export const { set: setMapContext, get: getMapContext } = contextPair<MapContext>('map')
