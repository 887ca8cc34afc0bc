import type { Map as MapLibreMap } from 'maplibre-gl'

const REACH_PIXELS = 14
/** Half of what a finger covers. */
const FINGER_REACH_PIXELS = 22
const EQUATOR_METRES = 40_075_016.7
const TILE_PIXELS = 512

/** How near a pointer must come to what it means; a finger is wider than a mouse. */
export const reachPixels = (): number =>
  window.matchMedia('(pointer: coarse)').matches ? FINGER_REACH_PIXELS : REACH_PIXELS

/** How far a pointer reaches on the ground, at the middle of the map. */
export function reachMetres(map: MapLibreMap): number {
  const metresPerPixel =
    (EQUATOR_METRES * Math.cos((map.getCenter().lat * Math.PI) / 180)) / (TILE_PIXELS * 2 ** map.getZoom())
  return reachPixels() * metresPerPixel
}
