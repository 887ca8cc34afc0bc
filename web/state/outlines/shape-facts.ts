import { lengthMetres, signedAreaSquareMetres } from '../../../geodata/crs/plane-geometry.ts'
import { chainMetres } from '../../../geodata/fabric/chain-positions.ts'
import { linesById } from '../../../geodata/fabric/find.ts'
import { innerLineIds } from '../../../geodata/fabric/inner-lines.ts'

import type { PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'
import type { Fabric, FabricShape } from '../../../geodata/fabric/model.ts'

export type ShapeFacts = {
  /** Null where nothing is closed. */
  readonly areaSquareMetres: number | null
  /** All rings and courses together, without the lines between parts. */
  readonly lengthMetres: number
}

/** What a shape measures on the plane of the case. Holes run the other way round, so that they count off. */
export function shapeFacts(fabric: Fabric, shape: FabricShape, plane: PlaneSystem): ShapeFacts {
  const { parts, courses } = shape
  const lines = linesById(fabric)
  const rings = parts.flat().map((ring) => chainMetres(ring, lines, plane))
  const open = courses.map((course) => chainMetres(course, lines, plane))
  const innerMetres = [...innerLineIds(shape)].reduce(
    (sum, lineId) => sum + lengthMetres(lines.get(lineId)!.coordinates.map(plane.toPlane)),
    0,
  )
  return {
    areaSquareMetres: rings.length === 0 ? null : rings.reduce((sum, ring) => sum + signedAreaSquareMetres(ring), 0),
    lengthMetres: [...rings, ...open].reduce((sum, line) => sum + lengthMetres(line), 0) - 2 * innerMetres,
  }
}
