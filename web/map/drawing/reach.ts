import type { Map as MapLibreMap } from 'maplibre-gl'

const REACH_PIXELS = 12
const EQUATOR_METRES = 40_075_016.7
const TILE_PIXELS = 512

/** How far a pointer reaches on the ground, at the middle of the map. */
export function reachMetres(map: MapLibreMap): number {
  const metresPerPixel =
    (EQUATOR_METRES * Math.cos((map.getCenter().lat * Math.PI) / 180)) / (TILE_PIXELS * 2 ** map.getZoom())
  return REACH_PIXELS * metresPerPixel
}
