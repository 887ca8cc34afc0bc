import { distanceMetres } from '../../crs/plane-geometry.ts'

import type { Metres, PlaneSystem } from '../../crs/gauss-kruger.ts'
import type { CheckFinding, Fabric, FabricLine } from '../model.ts'

/** Nearer than this two vertices are one clicked twice. */
const DUPLICATE_METRES = 0.01
/** A turn sharper than this, out and back, is a slip of the hand. */
const SPIKE_DEGREES = 3
const MOST_OF_A_LINE = 20

function turnDegrees(before: Metres, at: Metres, after: Metres): number {
  const [inX, inY, outX, outY] = [before[0] - at[0], before[1] - at[1], after[0] - at[0], after[1] - at[1]]
  return (Math.abs(Math.atan2(inX * outY - inY * outX, inX * outX + inY * outY)) * 180) / Math.PI
}

function ofLine(line: FabricLine, plane: PlaneSystem): CheckFinding[] {
  const points = line.coordinates.map(plane.toPlane)
  const findings: CheckFinding[] = []
  const add = (code: 'duplicate-vertex' | 'spike', vertex: number, figures: CheckFinding['figures']) =>
    findings.push({
      code,
      severity: 'warning',
      spot: line.coordinates[vertex]!,
      shapeId: null,
      lineId: line.id,
      figures: { vertex, ...figures },
    })
  for (let vertex = 1; vertex < points.length && findings.length < MOST_OF_A_LINE; vertex++) {
    const metres = distanceMetres(points[vertex - 1]!, points[vertex]!)
    if (metres < DUPLICATE_METRES) add('duplicate-vertex', vertex, { metres })
    const after = points[vertex + 1]
    if (!after || metres < DUPLICATE_METRES || distanceMetres(points[vertex]!, after) < DUPLICATE_METRES) continue
    const degrees = turnDegrees(points[vertex - 1]!, points[vertex]!, after)
    if (degrees < SPIKE_DEGREES) add('spike', vertex, { degrees })
  }
  return findings
}

/** Vertices clicked twice and spikes, line by line. Knots between lines are left to the rings. */
export const vertexFindings = (fabric: Fabric, plane: PlaneSystem): CheckFinding[] =>
  fabric.lines.flatMap((line) => ofLine(line, plane))
