import { directionOfSide, dot, isCompassSide } from '../outline/compass.ts'
import { polygonsOf, type Ground } from '../outline/model.ts'
import { sidePolygons } from './side-polygons.ts'
import { splitParts, type PartsSplit } from './split-parts.ts'

import type { Side } from '../boundary/model.ts'
import type { Metres, PlaneSystem } from '../crs/gauss-kruger.ts'
import type { Segment } from '../outline/model.ts'
import type { GroundRings, GroundSplit, SideOfGround } from './split-ground.ts'
import type { MultiPolygon, Polygon, Position } from 'geojson'

const middleOf = (rings: readonly (readonly Metres[])[]): Metres => {
  const corners = rings.flatMap((ring) => ring.slice(0, -1))
  const mean = (axis: 0 | 1) => corners.reduce((sum, point) => sum + point[axis], 0) / corners.length
  return [mean(0), mean(1)]
}

type Drawn = { readonly segments: readonly Pick<Segment, 'coordinates'>[] }

/** The line of an outline as one course, each point once. */
export const courseOfLine = ({ segments }: Drawn): Position[] =>
  segments.flatMap(({ coordinates }, index) => (index === 0 ? [...coordinates] : coordinates.slice(1)))

/** The parts of an extent on the plane, each with its holes. */
export const groundParts = (ground: Ground, plane: PlaneSystem): GroundRings[] =>
  polygonsOf(ground).map((rings) => rings.map((ring) => ring.map(plane.toPlane)))

/** How a drawn line parts an extent, whose holes are no ground; null while either is not drawn. */
export function splitOfExtent(ground: Ground | null | undefined, line: Drawn, plane: PlaneSystem): PartsSplit | null {
  if (!ground || line.segments.length === 0) return null
  return splitParts(groundParts(ground, plane), courseOfLine(line).map(plane.toPlane))
}

function geometryOf(side: SideOfGround, plane: PlaneSystem): Polygon | MultiPolygon {
  const polygons = sidePolygons(side).map((rings) => rings.map((ring) => ring.map(plane.toGeographic)))
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0]! }
    : { type: 'MultiPolygon', coordinates: polygons }
}

/**
 * The part of the disputed extent that each award names by its side of the dividing line (界的北面…), in the order of
 * the sides given. null for a side that is no compass word, and for all when the line does not split the extent.
 */
export function awardParts(
  split: GroundSplit | null,
  sides: readonly (Side | null)[],
  plane: PlaneSystem,
): (Polygon | MultiPolygon | null)[] {
  if (split?.type !== 'parts') return sides.map(() => null)
  return sides.map((side) => {
    if (!isCompassSide(side)) return null
    const direction = directionOfSide(side)
    const [left, right] = [split.left, split.right].map((part) => dot(middleOf(part.rings), direction))
    return geometryOf(left! > right! ? split.left : split.right, plane)
  })
}
