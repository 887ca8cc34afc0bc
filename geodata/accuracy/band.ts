import { signedAreaSquareMetres } from '../crs/plane-geometry.ts'

import { around, combined, gridAt, ringsAsDrawn, united, type PlanePolygon } from './clipping.ts'

import type { Metres } from '../crs/gauss-kruger.ts'

/** A stretch of a boundary with how far to either side it may lie; null: nobody knows. */
export type BandStretch = { readonly line: readonly Metres[]; readonly halfWidthMetres: number | null }

export type Band = {
  /** Where the boundary may run, along the stretches that are known. */
  readonly strip: readonly PlanePolygon[]
  /**
   * What lies inside wherever in the strip the boundary runs, and what may lie inside: null where a stretch is not known, or nothing
   * is enclosed. An empty list inside: nothing is certain.
   */
  readonly shapes: { readonly inner: readonly PlanePolygon[]; readonly outer: readonly PlanePolygon[] } | null
}

/**
 * The band of an outline: each stretch is widened by its own width, and the strip taken off the shape or added to it. Narrow necks part,
 * small shapes vanish and near sides grow together as the widths have it.
 */
export function bandOf(stretches: readonly BandStretch[], shape: readonly PlanePolygon[] | null): Band {
  const origin = stretches[0]?.line[0] ?? shape?.[0]?.[0]?.[0]
  if (!origin) return { strip: [], shapes: null }
  const grid = gridAt(origin)
  const known = stretches.filter(({ halfWidthMetres }) => halfWidthMetres !== null)
  const widened = known.flatMap(({ line, halfWidthMetres }) =>
    halfWidthMetres! > 0 ? around(grid.toPath(line), halfWidthMetres!) : [],
  )
  const strip = united(widened)
  const isKnown = known.length === stretches.length
  const rings = shape === null || !isKnown ? null : ringsAsDrawn(shape.flatMap((rings) => rings.map(grid.toPath)))
  return {
    strip: grid.toPolygons(combined('union', strip, [])),
    shapes: rings && {
      inner: grid.toPolygons(combined('difference', rings, strip)),
      outer: grid.toPolygons(combined('union', rings, strip)),
    },
  }
}

const ringSquareMetres = (ring: readonly Metres[]): number => Math.abs(signedAreaSquareMetres(ring))

export const polygonsSquareMetres = (polygons: readonly PlanePolygon[]): number =>
  polygons.reduce(
    (sum, [outer = [], ...holes]) =>
      sum + ringSquareMetres(outer) - holes.reduce((inside, hole) => inside + ringSquareMetres(hole), 0),
    0,
  )
