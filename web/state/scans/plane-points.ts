import type { PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'
import type { ControlPoint } from '../../../geodata/scans/model.ts'
import type { WireControlPoint } from '../../../geodata/wire/scans.ts'

/** Control points in the plane of the case's own zone, where they are fitted. */
export const planePoints = (points: readonly WireControlPoint[], plane: PlaneSystem): ControlPoint[] =>
  points.map(({ pixel, position }) => ({ pixel: [pixel[0]!, pixel[1]!], metres: plane.toPlane(position) }))
