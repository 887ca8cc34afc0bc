import { reachPixels } from './reach.ts'

import type { Position } from 'geojson'
import type { TerraDrawMouseEvent } from 'terra-draw'

type Project = (longitude: number, latitude: number) => { readonly x: number; readonly y: number }
type Unproject = (x: number, y: number) => { readonly lng: number; readonly lat: number }

/** Tells of positions whether a pointer reaches them; those that lie far away are told apart without a projection. */
export function nearPointer(
  { containerX, containerY }: TerraDrawMouseEvent,
  project: Project,
  unproject: Unproject,
): (position: Position) => boolean {
  const reach = reachPixels()
  const northWest = unproject(containerX - reach, containerY - reach)
  const southEast = unproject(containerX + reach, containerY + reach)
  return ([longitude = 0, latitude = 0]) => {
    if (longitude < northWest.lng || longitude > southEast.lng) return false
    if (latitude > northWest.lat || latitude < southEast.lat) return false
    const { x, y } = project(longitude, latitude)
    return Math.hypot(x - containerX, y - containerY) <= reach
  }
}
