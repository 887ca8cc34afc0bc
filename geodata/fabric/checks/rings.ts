import { isInsideRing, nearestOnLine, signedAreaSquareMetres } from '../../crs/plane-geometry.ts'
import { chainMetres } from '../chain-positions.ts'
import { linesById } from '../find.ts'
import { innerLineIds } from '../inner-lines.ts'
import { edgeCrossings, selfCrossings } from '../plane/edge-crossings.ts'
import { positionOf } from '../plane/rounded-position.ts'

import type { Metres, PlaneSystem } from '../../crs/gauss-kruger.ts'
import type { CheckFinding, Fabric, FabricShape } from '../model.ts'

const LEAST_SQUARE_METRES = 0.01
/** More crossings than these say nothing more. */
const MOST_CROSSINGS = 20

type Finder = (code: CheckFinding['code'], point: Metres, figures?: CheckFinding['figures']) => CheckFinding

/** A part's rings against themselves and against each other. */
function partFindings([outer, ...holes]: readonly Metres[][], error: Finder): CheckFinding[] {
  const findings = [outer!, ...holes].flatMap((ring, index): CheckFinding[] => {
    const area = signedAreaSquareMetres(ring)
    if (ring.length < 4 || Math.abs(area) < LEAST_SQUARE_METRES)
      return [error('ring-too-short', ring[0]!, { squareMetres: Math.abs(area) })]
    const crossings = selfCrossings(ring, true, MOST_CROSSINGS).map(({ point }) => error('self-crossing', point))
    if (crossings.length > 0) return crossings
    return area > 0 === (index === 0) ? [] : [error('ring-order', ring[0]!)]
  })
  const between = holes.flatMap((hole, index) => {
    const others = [outer!, ...holes.slice(index + 1)]
    const crossing = others.flatMap((other) => edgeCrossings(hole, other).slice(0, 1))[0]
    if (crossing) return [error('self-crossing', crossing.point)]
    return hole.every((point) => isInsideRing(point, outer!)) ? [] : [error('ring-order', hole[0]!)]
  })
  return [...findings, ...between]
}

/** On a line that two parts share they may meet. */
const ON_LINE_METRES = 0.001

/** Where one part of a shape runs into another, but for the lines that part them. */
function partsApart(
  parts: readonly Metres[][][],
  inner: readonly (readonly Metres[])[],
  error: Finder,
): CheckFinding[] {
  const isBetween = (point: Metres) => inner.some((line) => nearestOnLine(line, point).offsetMetres <= ON_LINE_METRES)
  return parts.flatMap(([outer], index) =>
    parts.slice(index + 1).flatMap(([other]) => {
      const crossing = edgeCrossings(outer!, other!).find(({ point }) => !isBetween(point))
      return crossing ? [error('self-crossing', crossing.point)] : []
    }),
  )
}

export function ringFindings(fabric: Fabric, shape: FabricShape, plane: PlaneSystem): CheckFinding[] {
  const lines = linesById(fabric)
  const parts = shape.parts.map((part) => part.map((ring) => chainMetres(ring, lines, plane)))
  const inner = [...innerLineIds(shape)].map((lineId) => lines.get(lineId)!.coordinates.map(plane.toPlane))
  const error: Finder = (code, point, figures = {}) => ({
    code,
    severity: 'error',
    spot: positionOf(plane, point),
    shapeId: shape.id,
    lineId: null,
    figures,
  })
  return [...parts.flatMap((part) => partFindings(part, error)), ...partsApart(parts, inner, error)]
}
