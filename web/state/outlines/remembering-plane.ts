import type { Position } from 'geojson'
import type { Metres, PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'

/** The same plane; what it made of a position it knows for as long as that stands. While one vertex moves, all others stand. */
export function rememberingPlane(plane: PlaneSystem): PlaneSystem {
  const known = new WeakMap<Position, Metres>()
  return {
    ...plane,
    toPlane: (position) => {
      const before = known.get(position)
      if (before) return before
      const point = plane.toPlane(position)
      known.set(position, point)
      return point
    },
  }
}
