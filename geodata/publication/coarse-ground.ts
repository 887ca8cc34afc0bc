import { gaussKruger } from '../crs/gauss-kruger.ts'
import { polygonsOf } from '../outline/model.ts'

import { coarseLine, coarseRing } from '../public-record/coarse-line.ts'
import { farthestMoveMetres, toLattice } from '../public-record/lattice.ts'
import { withSharedCorners } from '../public-record/shared-corners.ts'

import { latticeOfCase } from './coarse-positions.ts'
import { lostEdgeMetres } from './lost-edges.ts'

import type { Position } from 'geojson'
import type { CaseView } from '../wire/case.ts'
import type { WireOutline } from '../wire/geometry.ts'
import type { WirePublicGround } from '../wire/publication.ts'
import type { GroundAbsence } from '../public-record/model.ts'

/** A line lies within so many of its standard errors in nineteen cases of twenty. */
const STANDARD_ERRORS = 2

type GroundOfCase = Pick<CaseView, 'outlines' | 'ruling' | 'illustrative' | 'centralMeridianDegrees'>
export type CoarseGround =
  | { readonly ground: WirePublicGround; readonly absence: null }
  | { readonly ground: null; readonly absence: GroundAbsence }

const absent = (absence: GroundAbsence): CoarseGround => ({ ground: null, absence })

/** The largest standard error of the lines; null where one of them was never told. */
function largestError(outlines: readonly WireOutline[]): number | null {
  const errors = outlines.flatMap(({ segments }) => segments.map(({ accuracyMetres }) => accuracyMetres))
  return errors.some((error) => error === null) ? null : Math.max(0, ...errors.map(Number))
}

/** Lines of lines, with where each came from, so that all can be moved together and told apart again. */
const flattened = (groups: readonly (readonly (readonly Position[])[])[]) => {
  const counts = groups.map((group) => group.length)
  return {
    all: groups.flat(),
    apart: <Line>(lines: readonly Line[]): Line[][] =>
      counts.map((count, index) => {
        const start = counts.slice(0, index).reduce((sum, one) => sum + one, 0)
        return lines.slice(start, start + count)
      }),
  }
}

/**
 * Extent, ruled line and awarded parts on a lattice of at least so many metres, shared edges still shared. None where the ground is
 * illustrative, open, of unknown accuracy, or smaller than the lattice: then nobody may look for himself in it.
 */
export function coarseGround(
  { outlines, ruling, illustrative, centralMeridianDegrees }: GroundOfCase,
  coarseningMetres: number,
): CoarseGround {
  if (illustrative) return absent('illustrative')
  const extent = outlines.find(({ role }) => role === 'extent')
  const line = outlines.find(({ role }) => role === 'dividing-line')
  if (!extent?.geometry || extent.closedByStraightMetres > 0) return absent('not-drawn')
  const errorMetres = largestError(line ? [extent, line] : [extent])
  if (errorMetres === null) return absent('accuracy-unknown')

  const awards = (ruling?.awards ?? []).flatMap(({ claimantLetter, geometry }) =>
    geometry ? [{ claimantLetter, rings: geometry.coordinates.flat() }] : [],
  )
  const { all, apart } = flattened([
    polygonsOf(extent.geometry).map((rings) => rings[0] ?? []),
    line?.segments.map(({ geometry }) => geometry.coordinates) ?? [],
    ...awards.map(({ rings }) => rings),
  ])
  const positions = all.flat()
  const lattice = latticeOfCase({ outlines }, coarseningMetres)
  const cornered = withSharedCorners(all, gaussKruger(centralMeridianDegrees))
  const [outer = [], stretches = [], ...parts] = apart(cornered)
  const written = (points: readonly (readonly number[])[]) => points.map((point) => [...point])
  const rings = (lines: readonly Position[][]) =>
    lines.map((ring) => written(coarseRing(ring, lattice))).filter((ring) => ring.length > 0)
  const coarseExtent = rings(outer)
  if (coarseExtent.length === 0) return absent('too-small')
  const dividingLine = stretches
    .map((stretch) => written(coarseLine(stretch, lattice)))
    .filter(({ length }) => length > 0)
  const coarseParts = parts.map((part, index) => ({
    claimantLetter: awards[index]!.claimantLetter,
    rings: rings(part),
  }))
  const lostMetres = lostEdgeMetres(
    cornered.map((line) => line.map((position) => toLattice(position, lattice))),
    [...coarseExtent, ...dividingLine, ...coarseParts.flatMap((part) => part.rings)],
    lattice,
  )
  return {
    absence: null,
    ground: {
      lattice,
      extent: coarseExtent,
      dividingLine,
      parts: coarseParts,
      uncertaintyMetres: Math.ceil(farthestMoveMetres(lattice, positions) + lostMetres + STANDARD_ERRORS * errorMetres),
    },
  }
}
