import type { Position } from 'geojson'
import type { Metres, PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'

/** A line or point that drawn vertices are drawn to. */
export type SnapTarget = {
  readonly name: string
  readonly positions: readonly Position[]
  readonly points: readonly Metres[]
}

export const snapTarget = (name: string, positions: readonly Position[], plane: PlaneSystem): SnapTarget => ({
  name,
  positions,
  points: positions.map((position) => plane.toPlane(position)),
})
