/** Lines that run close beside a neighbour's without being one with it: slivers of overlap, and gaps. */
import { distanceMetres, isInsideRing } from '../../crs/plane-geometry.ts'
import { chainMetres } from '../chain-positions.ts'
import { linesById } from '../find.ts'
import { chainsOf } from '../replace-uses.ts'
import { distanceToEdges } from '../plane/distance-to-edges.ts'
import { positionOf } from '../plane/rounded-position.ts'

import type { Metres, PlaneSystem } from '../../crs/gauss-kruger.ts'
import type { CheckFinding, Fabric } from '../model.ts'

/** Nearer than this two lines are one. */
const ONE_LINE_METRES = 0.005
/** Side by side for this many times the tolerance: lines that only meet are not reported. */
const LEAST_LENGTHS = 8
const SAMPLES_OF_A_LINE = 5000

type Run = { length: number; widest: number; at: Metres }

/** Points along a line, no farther apart than the step. */
function* along(line: readonly Metres[], stepMetres: number): Generator<{ point: Metres; metres: number }> {
  for (let index = 1; index < line.length; index++) {
    const [start, end] = [line[index - 1]!, line[index]!]
    const length = distanceMetres(start, end)
    const steps = Math.max(1, Math.ceil(length / stepMetres))
    for (let step = 0; step < steps; step++) {
      const share = (step + 0.5) / steps
      yield {
        point: [start[0] + share * (end[0] - start[0]), start[1] + share * (end[1] - start[1])],
        metres: length / steps,
      }
    }
  }
}

/** The longest stretch of a line that runs within the tolerance of a neighbour's boundary, but not on it. */
function besideRun(
  line: readonly Metres[],
  distance: (point: Metres) => number,
  toleranceMetres: number,
): Run | undefined {
  let [run, best]: [Run | undefined, Run | undefined] = [undefined, undefined]
  const whole = line.slice(1).reduce((sum, point, index) => sum + distanceMetres(line[index]!, point), 0)
  for (const { point, metres } of along(line, Math.max(toleranceMetres, whole / SAMPLES_OF_A_LINE))) {
    const away = distance(point)
    if (away > toleranceMetres || away < ONE_LINE_METRES) {
      run = undefined
      continue
    }
    run ??= { length: 0, widest: 0, at: point }
    run.length += metres
    if (away > run.widest) [run.widest, run.at] = [away, point]
    if (run.length > (best?.length ?? 0)) best = run
  }
  return best && best.length >= LEAST_LENGTHS * toleranceMetres ? best : undefined
}

/** Each pair of shapes once, the lines of the later against the ground of the earlier. */
export function besideFindings(fabric: Fabric, plane: PlaneSystem, toleranceMetres: number): CheckFinding[] {
  const lines = linesById(fabric)
  const drawn = fabric.shapes
    .filter(({ parts }) => parts.length > 0)
    .map((shape) => {
      const rings = shape.parts.flat().map((ring) => chainMetres(ring, lines, plane))
      return {
        shape,
        rings,
        distance: distanceToEdges(rings),
        lineIds: new Set(
          chainsOf(shape)
            .flat()
            .map(({ lineId }) => lineId),
        ),
      }
    })
  const isInside = (point: Metres, rings: readonly Metres[][]) =>
    rings.filter((ring) => isInsideRing(point, ring)).length % 2 === 1
  return drawn.flatMap(({ shape, lineIds }, index) =>
    drawn.slice(0, index).flatMap((neighbour) =>
      [...lineIds]
        .filter((lineId) => !neighbour.lineIds.has(lineId))
        .flatMap((lineId): CheckFinding[] => {
          const run = besideRun(lines.get(lineId)!.coordinates.map(plane.toPlane), neighbour.distance, toleranceMetres)
          if (!run) return []
          const code = isInside(run.at, neighbour.rings) ? 'sliver' : 'gap'
          const figures = { widestMetres: run.widest, lengthMetres: run.length, neighbour: neighbour.shape.id }
          return [{ code, severity: 'warning', spot: positionOf(plane, run.at), shapeId: shape.id, lineId, figures }]
        }),
    ),
  )
}
