import { isInnerLine, type Segment } from '../outline/model.ts'

import { bandOf, polygonsSquareMetres } from './band.ts'
import { segmentAccuracy } from './segment-accuracy.ts'

import type { MultiPolygon, Position } from 'geojson'
import type { Metres, PlaneSystem } from '../crs/gauss-kruger.ts'
import type { Place } from '../places/place.ts'
import type { PlanePolygon } from './clipping.ts'
import type { OutlineBand, SegmentAccuracy, StandardError, UnknownWhy } from './model.ts'

type Drawn = Pick<Segment, 'method' | 'accuracyMetres' | 'placeId' | 'reason' | 'lengthMetres' | 'coordinates'>

/** Three decimals of a metre are more than any of this is worth. */
const inTenthsOfMillimetres = (degrees: number): number => Number(degrees.toFixed(9))

function toGeographic(polygons: readonly PlanePolygon[], plane: PlaneSystem): MultiPolygon {
  const ringOf = (ring: readonly Metres[]): Position[] => {
    const positions = ring.map((point) => plane.toGeographic(point).map(inTenthsOfMillimetres))
    return [...positions, positions[0]!]
  }
  return { type: 'MultiPolygon', coordinates: polygons.map((rings) => rings.map(ringOf)) }
}

/** How much of the boundary has no accuracy, and why, longest first. */
function unknownLengths(segments: readonly Drawn[], accuracies: readonly SegmentAccuracy[]): OutlineBand['unknown'] {
  const lengths = new Map<UnknownWhy, number>()
  accuracies.forEach((accuracy, index) => {
    if (accuracy.type !== 'unknown' || isInnerLine(segments[index]!)) return
    lengths.set(accuracy.why, (lengths.get(accuracy.why) ?? 0) + segments[index]!.lengthMetres)
  })
  return [...lengths]
    .map(([why, lengthMetres]) => ({ why, lengthMetres }))
    .sort((one, other) => other.lengthMetres - one.lengthMetres)
}

/**
 * How far an outline may lie to either side of what is drawn, at so many standard errors, and the areas that follow. No certain area
 * is claimed while any stretch of the boundary has no accuracy.
 */
export function outlineBand(
  segments: readonly Drawn[],
  rings: readonly (readonly (readonly Position[])[])[] | null,
  places: ReadonlyMap<string, Pick<Place, 'illustrative' | 'method'>>,
  standardErrors: number,
  plane: PlaneSystem,
  table: readonly StandardError[],
): OutlineBand {
  const accuracies = segments.map((segment) =>
    segmentAccuracy(segment, segment.placeId === null ? undefined : places.get(segment.placeId), table),
  )
  const toPlane = (line: readonly Position[]): Metres[] => line.map((position) => plane.toPlane(position))
  // A line inside the outline bounds nothing: wherever it lies, the area is the same.
  const stretches = segments.flatMap((segment, index) => {
    const accuracy = accuracies[index]!
    const halfWidthMetres = accuracy.type === 'unknown' ? null : standardErrors * accuracy.metres
    return isInnerLine(segment) ? [] : [{ line: toPlane(segment.coordinates), halfWidthMetres }]
  })
  const shape = rings?.map((polygon) => polygon.map((ring) => toPlane(ring.slice(0, -1)))) ?? null
  const { strip, shapes } = bandOf(stretches, shape)
  return {
    segments: accuracies,
    unknown: unknownLengths(segments, accuracies),
    strip: toGeographic(strip, plane),
    shapes: shapes && { inner: toGeographic(shapes.inner, plane), outer: toGeographic(shapes.outer, plane) },
    areas: shapes && {
      certainSquareMetres: polygonsSquareMetres(shapes.inner),
      drawnSquareMetres: polygonsSquareMetres(shape ?? []),
      possibleSquareMetres: polygonsSquareMetres(shapes.outer),
    },
  }
}
