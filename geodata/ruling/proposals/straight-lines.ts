/** Straight dividing lines. Bearings are grid bearings in degrees, 0 = grid north, clockwise; left and right are as one looks along them. */
import { signedAreaSquareMetres } from '../../crs/plane-geometry.ts'

import { anticlockwise } from '../split-extent.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'
import type { GroundRings } from '../split-ground.ts'

const HALF_TURN = 180
const RADIANS = Math.PI / 180
/** A line goes this far beyond the extent, so that no rounding keeps it from the edge. */
const BEYOND_METRES = 1
/** Each step halves the width left: after these, less than a micrometre of a thousand kilometres. */
const STEPS = 60

type Frame = { readonly along: Metres; readonly left: Metres }

const frameOf = (bearingDegrees: number): Frame => {
  const [sine, cosine] = [Math.sin(bearingDegrees * RADIANS), Math.cos(bearingDegrees * RADIANS)]
  return { along: [sine, cosine], left: [-cosine, sine] }
}
const least = (figures: readonly number[]): number => figures.reduce((one, other) => Math.min(one, other), Infinity)
const most = (figures: readonly number[]): number => figures.reduce((one, other) => Math.max(one, other), -Infinity)
const dot = ([ax, ay]: Metres, [bx, by]: Metres): number => ax * bx + ay * by

/** Rings of any ground, in any number of parts: anticlockwise around it, clockwise around its holes. */
export type TurnedRings = readonly (readonly Metres[])[]

/** Of one ground: its outer ring, then those of its holes. */
export const turnedRings = ([outer, ...holes]: GroundRings): TurnedRings => [
  ...(outer ? [anticlockwise(outer)] : []),
  ...holes.map((hole) => [...anticlockwise(hole)].reverse()),
]

/** The area on the left of the line whose points lie so far to the left of the plane's origin. */
const squareMetresLeftOf = (rings: TurnedRings, left: Metres, offsetMetres: number): number =>
  rings.reduce((sum, ring) => sum + squareMetresOfRing(ring, left, offsetMetres), 0)

function squareMetresOfRing(ring: readonly Metres[], left: Metres, offsetMetres: number): number {
  const kept: Metres[] = []
  ring.forEach((point, index) => {
    const next = ring[(index + 1) % ring.length]!
    const [here, there] = [dot(point, left) - offsetMetres, dot(next, left) - offsetMetres]
    if (here >= 0) kept.push(point)
    if (here >= 0 !== there >= 0) {
      const share = here / (here - there)
      kept.push([point[0] + share * (next[0] - point[0]), point[1] + share * (next[1] - point[1])])
    }
  })
  return signedAreaSquareMetres(kept)
}

/** From where the line enters the ground first to where it leaves it last; past all of it where it misses it. */
function lineAt(rings: TurnedRings, { along, left }: Frame, offsetMetres: number): Metres[] {
  const meetings = rings.flatMap((ring) =>
    ring.flatMap((point, index) => {
      const next = ring[(index + 1) % ring.length]!
      const [here, there] = [dot(point, left) - offsetMetres, dot(next, left) - offsetMetres]
      if (here > 0 === there > 0) return []
      const share = here / (here - there)
      return [dot(point, along) + share * (dot(next, along) - dot(point, along))]
    }),
  )
  const chainages = meetings.length > 1 ? meetings : rings.flatMap((ring) => ring.map((point) => dot(point, along)))
  const at = (chainage: number): Metres => [
    along[0] * chainage + left[0] * offsetMetres,
    along[1] * chainage + left[1] * offsetMetres,
  ]
  return [at(least(chainages) - BEYOND_METRES), at(most(chainages) + BEYOND_METRES)]
}

/** The straight line on a bearing through a point, across the ground or past it. */
export function lineThroughPoint(rings: TurnedRings, point: Metres, bearingDegrees: number): Metres[] {
  const frame = frameOf(bearingDegrees)
  return lineAt(rings, frame, dot(point, frame.left))
}

/** The straight line on a bearing that leaves this share of the ground, 0 to 1, on its left. */
export function lineOfShare(rings: TurnedRings, bearingDegrees: number, shareOnLeft: number): Metres[] {
  const frame = frameOf(bearingDegrees)
  const offsets = rings.flatMap((ring) => ring.map((point) => dot(point, frame.left)))
  let [low, high] = [least(offsets), most(offsets)]
  const wanted = squareMetresLeftOf(rings, frame.left, low) * shareOnLeft
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2
    if (squareMetresLeftOf(rings, frame.left, middle) > wanted) low = middle
    else high = middle
  }
  return lineAt(rings, frame, (low + high) / 2)
}

/** The area left of a straight line that goes on beyond its ends, and right of it. */
export function sidesOfStraightLine(
  rings: TurnedRings,
  bearingDegrees: number,
  point: Metres,
): { readonly leftSquareMetres: number; readonly rightSquareMetres: number } {
  const { left } = frameOf(bearingDegrees)
  const leftSquareMetres = squareMetresLeftOf(rings, left, dot(point, left))
  const whole = rings.reduce((sum, ring) => sum + signedAreaSquareMetres(ring), 0)
  return { leftSquareMetres, rightSquareMetres: whole - leftSquareMetres }
}

/** Bearings that are opposite winds of others before them left out: they give the same lines. */
export const differentBearings = (bearingsDegrees: readonly number[]): number[] =>
  bearingsDegrees.filter(
    (bearing, index) => !bearingsDegrees.slice(0, index).some((other) => (bearing - other) % HALF_TURN === 0),
  )
