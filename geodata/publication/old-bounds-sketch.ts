import { gaussKruger } from '../crs/gauss-kruger.ts'
import { polygonsOf } from '../outline/model.ts'

import { coarsePositions } from './coarse-positions.ts'

import type { Position } from 'geojson'
import type { CaseView } from '../wire/case.ts'
import type { WireOutline } from '../wire/geometry.ts'
import type { WireOldBoundsSketch } from '../wire/public-sketch.ts'

/** 1000 units wide and high. */
const FRAME_UNITS = 1000
const MARGIN_UNITS = 80
/** A sketch shows and does not measure. */
const STEP_UNITS = 10

type SketchPoint = [right: number, down: number]
export type OldBoundsMatter = Pick<CaseView, 'outlines' | 'descriptions' | 'illustrative' | 'centralMeridianDegrees'>

const withoutRepeats = (path: readonly SketchPoint[]): SketchPoint[] =>
  path.filter(([x, y], index) => path[index - 1]?.[0] !== x || path[index - 1]?.[1] !== y)

/** Runs of segments that touch, as lines; what was only assumed, to close a ring, is left out. */
function strokesOf({ segments }: WireOutline): Position[][] {
  const lines: Position[][] = []
  for (const { method, geometry } of segments) {
    if (method === 'assumed') continue
    const last = lines.at(-1)
    const [start, ...onwards] = geometry.coordinates
    if (last && String(last.at(-1)) === String(start)) last.push(...onwards)
    else lines.push([...geometry.coordinates])
  }
  return lines
}

/** Outlines of what the sides’ own papers say; household strips have none, and are no claims. */
const claimsOf = ({ outlines, descriptions }: OldBoundsMatter) =>
  outlines.flatMap((outline) => {
    const isClaim = descriptions.some(({ id, subject }) => id === outline.descriptionId && subject === 'claim')
    const { role, claimantLetter } = outline
    return role === 'claim' && isClaim && claimantLetter !== null && strokesOf(outline).length > 0
      ? [{ claimantLetter, outline, lines: strokesOf(outline) }]
      : []
  })

/** Puts the middle of all positions into the middle of the frame, north up; scale and place on earth are left behind. */
function frameOf(positions: readonly Position[], centralMeridianDegrees: number): (at: Position) => SketchPoint {
  const { toPlane } = gaussKruger(centralMeridianDegrees)
  const points = positions.map(toPlane)
  const [easts, norths] = [points.map(([east]) => east), points.map(([, north]) => north)]
  const ends = (values: readonly number[]): readonly [number, number] => [
    values.reduce((low, value) => Math.min(low, value), Infinity),
    values.reduce((high, value) => Math.max(high, value), -Infinity),
  ]
  const [[west, east], [south, north]] = [ends(easts), ends(norths)]
  const scale = (FRAME_UNITS - 2 * MARGIN_UNITS) / Math.max(east - west, north - south, 1)
  const units = (metres: number): number => Math.round((FRAME_UNITS / 2 + metres * scale) / STEP_UNITS) * STEP_UNITS
  return (position) => {
    const [pointEast, pointNorth] = toPlane(position)
    return [units(pointEast - (west + east) / 2), units((south + north) / 2 - pointNorth)]
  }
}

/**
 * What each side says is its own, beside what was argued over and the ruled line. Every corner is moved to the lattice of the published
 * ground first and all else is made from that, so that the sketch tells nothing more; illustrative ground tells nothing anyway.
 * Null where no side’s words could be drawn.
 */
export function oldBoundsSketch(matter: OldBoundsMatter, coarseningMetres: number): WireOldBoundsSketch | null {
  const claims = claimsOf(matter)
  if (claims.length === 0) return null
  const extent = matter.outlines.find(({ role }) => role === 'extent')
  const line = matter.outlines.find(({ role }) => role === 'dividing-line')
  const isClosed = extent?.geometry && extent.closedByStraightMetres === 0
  const ring = isClosed ? polygonsOf(extent.geometry!).map((rings) => rings[0] ?? []) : []
  const coarse = coarsePositions(matter, coarseningMetres)
  const drawn = [...claims.flatMap(({ lines }) => lines.flat()), ...ring.flat()].map(coarse)
  const toFrame = frameOf(drawn, matter.centralMeridianDegrees)
  const path = (positions: readonly Position[]) => withoutRepeats(positions.map(coarse).map(toFrame))
  return {
    claims: claims.map(({ claimantLetter, outline, lines }) => ({
      claimantLetter,
      strokes: lines.map(path).filter(({ length }) => length > 1),
      isOpen: outline.openSides.length > 0 || outline.segments.some(({ method }) => method === 'assumed'),
    })),
    // A sketch has room for one ring: of several parts the one with most corners.
    extent: path(ring.reduce<readonly Position[]>((one, other) => (other.length > one.length ? other : one), [])),
    dividingLine: path(line ? strokesOf(line).flat() : []),
  }
}
