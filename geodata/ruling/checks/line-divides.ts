import { signedAreaSquareMetres } from '../../crs/plane-geometry.ts'
import { zoneThatFits } from '../../crs/zone-that-fits.ts'
import { polygonsOf } from '../../outline/model.ts'
import { insidePieces } from '../inside-pieces.ts'
import { splitParts } from '../split-parts.ts'
import { lineFault, metresBeyond, type LineFault } from '../line-faults.ts'

import { bars, toConfirm } from './finding.ts'

import type { Metres, PlaneSystem } from '../../crs/gauss-kruger.ts'
import type { RulingCheck, RulingFinding } from './model.ts'

/** Less than this beyond the edge is drawing. */
const BEYOND_METRES = 1
/** A line that belongs to the case lies about so near to its extent. */
const NEAR_METRES = 10_000

function farFinding(
  fault: Extract<LineFault, { metres: number }>,
  ring: readonly Metres[],
  plane: PlaneSystem,
): RulingFinding {
  const spot = plane.toGeographic(fault.at)
  const isNear = ([x, y]: Metres) => Math.hypot(x - ring[0]![0], y - ring[0]![1]) < NEAR_METRES
  const fits = zoneThatFits(spot, plane, (position) => isNear(plane.toPlane(position)))
  return fits === undefined
    ? bars('line-far-away', { spot, figures: { metres: fault.metres } })
    : bars('line-wrong-zone', {
        spot,
        figures: { fitsCentralMeridianDegrees: fits, centralMeridianDegrees: plane.centralMeridianDegrees },
      })
}

function faultFinding(fault: LineFault, ring: readonly Metres[], plane: PlaneSystem): RulingFinding {
  const spot = fault.at && plane.toGeographic(fault.at)
  switch (fault.code) {
    case 'line-far-away':
      return farFinding(fault, ring, plane)
    case 'line-misses-extent':
      return bars(fault.code, { spot, figures: { metres: fault.metres } })
    case 'line-crosses-several-times':
      return bars(fault.code, {
        spot,
        ground: { type: 'MultiPolygon', coordinates: fault.parts.map((part) => [part.map(plane.toGeographic)]) },
        figures: { times: fault.times, parts: fault.parts.length },
      })
    default:
      return bars(fault.code, { spot })
  }
}

/** The line parts the extent in two. Where it cuts more parts, a person must have drawn an award for each. */
export const lineDivides: RulingCheck = ({ course, extent, awards, plane }) => {
  if (!course || course.length === 0) return [bars('line-not-drawn')]
  if (!extent) return []
  const line = course.map(plane.toPlane)
  const rings = polygonsOf(extent.ground)
    .map(([outer]) => outer!.map(plane.toPlane))
    .sort((one, other) => Math.abs(signedAreaSquareMetres(other)) - Math.abs(signedAreaSquareMetres(one)))
  const faults = rings.map((ring) => lineFault(ring, line))
  const entered = faults.filter((_, index) => insidePieces(line, rings[index]!).length > 0)
  // What a line does in the parts that it enters counts; where it enters none, what it does to the largest.
  const fault = entered.length > 0 ? entered.find((found) => found !== undefined) : faults[0]
  const isAwarded = awards.length > 0 && awards.every(({ isDrawn }) => isDrawn)
  if (fault?.code === 'line-crosses-several-times' && isAwarded) return []
  if (fault) return [faultFinding(fault, rings[0]!, plane)]
  const split = splitParts(
    rings.map((ring) => [ring]),
    line,
  )
  if (split.type === 'none' && split.reason === 'line-turns-between-parts')
    return isAwarded ? [] : [bars(split.reason, { spot: course[0]! })]
  const beyond = Math.min(...rings.map((ring) => metresBeyond(ring, line)))
  return beyond > BEYOND_METRES ? [toConfirm('line-beyond-extent', { figures: { metres: beyond } })] : []
}
