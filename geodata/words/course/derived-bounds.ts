import { CARDINAL_SIDES, type CardinalSide } from './cardinal-sides.ts'
import { courseLegs, type CourseLeg } from './course-legs.ts'
import { faceOf, outwardBearingDegrees } from './face.ts'
import { isMeantToClose, type DrawnLine, type Ground } from './drawn-line.ts'

/** What covers less of a side than this is not named for it. */
const LEAST_SHARE_OF_SIDE = 0.1

/** What lies along one side: the stretches that face it, in order along the boundary; none when the side is open. */
export type DerivedBound = { readonly side: CardinalSide; readonly legs: readonly CourseLeg[] }

const cardinalOf = (bearingDegrees: number): CardinalSide => CARDINAL_SIDES[Math.floor(bearingDegrees / 90 + 0.5) % 4]!

/** The places in the list that face a side, begun where the line comes to that side. */
function inOrderOfTheRound(indices: readonly number[], total: number): readonly number[] {
  const begin = indices.findIndex((index) => !indices.includes((index + total - 1) % total))
  return begin <= 0 ? indices : [...indices.slice(begin), ...indices.slice(0, begin)]
}

/**
 * The four bounds as the land sees them: each stretch bounds the side within ±45° of which it faces outwards. East,
 * south, west, north. Null for a dividing line and for a line of which nothing is drawn.
 */
export function derivedBounds(line: DrawnLine, ground: Ground): DerivedBound[] | null {
  const legs = courseLegs(line, ground)
  const face = faceOf(legs)
  if (!face || !isMeantToClose(line)) return null
  const sides = legs.map((leg) => cardinalOf(outwardBearingDegrees(leg.bearingDegrees, face)))
  return (['E', 'S', 'W', 'N'] as const).map((side) => {
    const indices = sides.flatMap((own, index) => (own === side ? [index] : []))
    const own = inOrderOfTheRound(indices, legs.length).map((index) => legs[index]!)
    const drawn = own.filter(({ is }) => is === 'drawn')
    const totalMetres = drawn.reduce((sum, leg) => sum + leg.lengthMetres, 0)
    return { side, legs: drawn.filter((leg) => leg.lengthMetres >= LEAST_SHARE_OF_SIDE * totalMetres) }
  })
}
