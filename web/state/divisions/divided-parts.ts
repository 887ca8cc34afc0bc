import { gaussKruger, type Metres } from '../../../geodata/crs/gauss-kruger.ts'
import { piecesOnGround } from '../../../geodata/ruling/inside-pieces.ts'
import { splitExtent } from '../../../geodata/ruling/split-extent.ts'
import { groundSquareMetres, type GroundRings } from '../../../geodata/ruling/split-ground.ts'

import { windOf, type Wind } from './winds.ts'

import type { Position } from 'geojson'
import type { WireDivisionProposal, WireDivisions } from '../../../geodata/wire/divisions.ts'

const DEGREES = 180 / Math.PI
const RIGHT_ANGLE = 90

type Extent = Pick<WireDivisions['extent'], 'geometry'>
type Line = Pick<WireDivisionProposal, 'line' | 'bearingDegrees'>

const bearing = ([fromEast, fromNorth]: Metres, [toEast, toNorth]: Metres): number =>
  Math.atan2(toEast - fromEast, toNorth - fromNorth) * DEGREES

/** The largest part of the disputed ground: that which lines divide. Near the origin of the plane given, so that products stay small. */
function dividedGround({ geometry }: Extent, toPlane: (at: Position) => Metres): GroundRings {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons
    .map((rings) => rings.map((ring) => ring.map(toPlane)))
    .sort((one, other) => groundSquareMetres(other) - groundSquareMetres(one))[0]!
}

function nearPlane(centralMeridianDegrees: number, origin: Position) {
  const plane = gaussKruger(centralMeridianDegrees)
  const [east, north] = plane.toPlane(origin)
  return {
    toPlane: (at: Position): Metres => {
      const [x, y] = plane.toPlane(at)
      return [x - east, y - north]
    },
    toGeographic: ([x, y]: Metres): Position => plane.toGeographic([x + east, y + north]),
  }
}

function middleOf(rings: readonly (readonly Metres[])[]): Metres {
  const triangles = rings.flatMap((ring) =>
    ring.slice(1).map(([x, y], index) => {
      const [fromX, fromY] = ring[index]!
      return { twice: fromX * y - x * fromY, x: (fromX + x) / 3, y: (fromY + y) / 3 }
    }),
  )
  const total = triangles.reduce((sum, { twice }) => sum + twice, 0)
  const mean = (axis: 'x' | 'y') => triangles.reduce((sum, one) => sum + one.twice * one[axis], 0) / total
  return [mean('x'), mean('y')]
}

/**
 * Towards which wind the part left of a line lies, and the part right of it: square to a straight line, else from the middle of one
 * part to the middle of the other. Null where the line parts nothing.
 */
export function windsOfParts(
  { line, bearingDegrees }: Line,
  extent: Extent,
  centralMeridianDegrees: number,
): { readonly left: Wind; readonly right: Wind } | null {
  if (bearingDegrees !== null)
    return { left: windOf(bearingDegrees - RIGHT_ANGLE), right: windOf(bearingDegrees + RIGHT_ANGLE) }
  const { toPlane } = nearPlane(centralMeridianDegrees, line.coordinates[0]!)
  const split = splitExtent(dividedGround(extent, toPlane)[0]!, line.coordinates.map(toPlane))
  if (split.type !== 'parts') return null
  const [left, right] = [middleOf(split.left), middleOf(split.right)]
  return { left: windOf(bearing(right, left)), right: windOf(bearing(left, right)) }
}

/** Towards which wind an end of a line lies, seen from its other end. */
export function windOfEnd(
  { line: { coordinates } }: Line,
  end: 'first' | 'last',
  centralMeridianDegrees: number,
): Wind {
  const { toPlane } = nearPlane(centralMeridianDegrees, coordinates[0]!)
  const [first, last] = [toPlane(coordinates[0]!), toPlane(coordinates.at(-1)!)]
  return windOf(end === 'first' ? bearing(last, first) : bearing(first, last))
}

/** What of a line lies in the disputed ground. */
export function insideGround({ line }: Line, extent: Extent, centralMeridianDegrees: number): Position[][] {
  const { toPlane, toGeographic } = nearPlane(centralMeridianDegrees, line.coordinates[0]!)
  const pieces = piecesOnGround(line.coordinates.map(toPlane), dividedGround(extent, toPlane))
  return pieces.map((piece) => piece.map(toGeographic))
}
