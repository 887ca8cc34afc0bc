import { bearingDegrees, distanceMetres } from '../../crs/plane-geometry.ts'
import { lineOfShare, lineThroughPoint, sidesOfStraightLine, turnedRings, type TurnedRings } from './straight-lines.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'
import type { GroundRings } from '../split-ground.ts'

/** A face of the partition: ground that these claimants ask for, and nobody else. */
export type ClaimedFace = { readonly claimantLetters: readonly string[]; readonly rings: GroundRings }

export type HalfByClaims = {
  readonly bearingDegrees: number
  readonly line: readonly Metres[]
  /** Whose own ground lies towards the left of the line, and whose towards the right. */
  readonly claimantLetters: readonly [left: string, right: string]
  /** Per set of claimants that both belong to: how the line, going on beyond its ends, parts that ground. */
  readonly sets: readonly {
    readonly claimantLetters: readonly string[]
    readonly leftSquareMetres: number
    readonly rightSquareMetres: number
  }[]
}

/** Middles nearer than this give no direction. */
const LEAST_APART_METRES = 1
const RIGHT_ANGLE = 90

const ringsOf = (faces: readonly ClaimedFace[]): TurnedRings => faces.flatMap(({ rings }) => turnedRings(rings))

/** The centre of gravity; undefined where there is no ground. */
function middleOf(rings: TurnedRings): Metres | undefined {
  const origin = rings[0]?.[0]
  if (!origin) return undefined
  let [area, east, north] = [0, 0, 0]
  for (const ring of rings) {
    ring.slice(1).forEach((to, index) => {
      const from = ring[index]!
      const [fromX, fromY, toX, toY] = [from[0] - origin[0], from[1] - origin[1], to[0] - origin[0], to[1] - origin[1]]
      const twice = fromX * toY - toX * fromY
      area += twice / 2
      east += (twice * (fromX + toX)) / 6
      north += (twice * (fromY + toY)) / 6
    })
  }
  return area > 0 ? [origin[0] + east / area, origin[1] + north / area] : undefined
}

/**
 * The straight line that halves the ground that two claimants both ask for, all its faces taken together, whoever else asks for
 * them too. It runs square to the way from the middle of what the one claims without the other to the middle of what the other
 * claims without the one, so that each half lies towards its claimant's own ground. Who claims nothing without the other is
 * taken to stand in the middle of the ground in common.
 *
 * One line halves the sum exactly; the faces of each set of claimants only as far as it runs through them, which `sets` tells. Undefined
 * where the two have no ground in common, or where no direction lies between them: both claim the same, or one all round the other.
 */
export function halfByClaims(
  faces: readonly ClaimedFace[],
  [one, other]: readonly [string, string],
  extent: GroundRings,
): HalfByClaims | undefined {
  const has = ({ claimantLetters }: ClaimedFace, letter: string): boolean => claimantLetters.includes(letter)
  const common = faces.filter((face) => has(face, one) && has(face, other))
  const ground = ringsOf(common)
  const middle = middleOf(ground)
  if (!middle) return undefined
  const ownMiddle = (letter: string, without: string): Metres =>
    middleOf(ringsOf(faces.filter((face) => has(face, letter) && !has(face, without)))) ?? middle
  const [from, to] = [ownMiddle(one, other), ownMiddle(other, one)]
  if (distanceMetres(from, to) < LEAST_APART_METRES) return undefined
  // Looking along the line, the first of the two has its ground on the left.
  const bearing = (bearingDegrees(from, to) - RIGHT_ANGLE + 360) % 360
  // The extent may reach farther than the ground in common: the line goes from edge to edge of both.
  const line = lineThroughPoint([...ground, ...turnedRings(extent)], lineOfShare(ground, bearing, 0.5)[0]!, bearing)
  const sets = new Map<string, ClaimedFace[]>()
  for (const face of common) {
    const set = face.claimantLetters.join(' ')
    sets.set(set, [...(sets.get(set) ?? []), face])
  }
  return {
    bearingDegrees: bearing,
    line,
    claimantLetters: [one, other],
    sets: [...sets.values()].map((set) => ({
      claimantLetters: [...set[0]!.claimantLetters],
      ...sidesOfStraightLine(ringsOf(set), bearing, line[0]!),
    })),
  }
}

/** Of every two claimants that ask for the same ground, in the order of their letters. */
export function halvesByClaims(faces: readonly ClaimedFace[], extent: GroundRings): HalfByClaims[] {
  const letters = [...new Set(faces.flatMap(({ claimantLetters }) => claimantLetters))].sort()
  return letters.flatMap((one, index) =>
    letters.slice(index + 1).flatMap((other) => halfByClaims(faces, [one, other], extent) ?? []),
  )
}
