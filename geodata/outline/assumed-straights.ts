/** Straight legs neither of whose ends is on any map, between two lines that are: where they may run. */
import { distanceMetres, nearestOnLine } from '../crs/plane-geometry.ts'

import { closestApproach } from './closest-approach.ts'
import { COST } from './costs.ts'
import { pathOf } from './settle-ends.ts'

import type { Metres } from '../crs/gauss-kruger.ts'
import type { Place } from '../places/place.ts'
import type { Goal, Link, Stage } from './link.ts'

type Pair = readonly [from: Metres, to: Metres]

const MOST_PAIRS = 4
const SAME_METRES = 40
const MOST_VARIANTS = 12

const NOWHERE_ON_MAP: Place = {
  id: '',
  kind: 'place',
  names: [],
  geometry: { type: 'Point', coordinates: [] },
  accuracyMetres: null,
  illustrative: true,
}

/** A straight leg sets out where a line runs out, comes to where the next begins, or crosses where they are nearest. */
function pairsBetween(line: readonly Metres[], next: readonly Metres[]): Pair[] {
  const ends = (of: readonly Metres[]) => [of[0]!, of.at(-1)!]
  return [
    closestApproach(line, next),
    ...ends(line).map((point): Pair => [point, nearestOnLine(next, point).point]),
    ...ends(next).map((point): Pair => [nearestOnLine(line, point).point, point]),
  ]
    .toSorted((one, other) => distanceMetres(...one) - distanceMetres(...other))
    .filter(
      (pair, index, all) =>
        !all
          .slice(0, index)
          .some((one) => Math.max(distanceMetres(one[0], pair[0]), distanceMetres(one[1], pair[1])) < SAME_METRES),
    )
    .slice(0, MOST_PAIRS)
}

const assumedGoal = (point: Metres, markIndex: number): Goal => ({
  markIndex,
  placeId: `assumed at ${point.map(Math.round).join(', ')}`,
  place: { point, place: NOWHERE_ON_MAP },
  certain: false,
  isAssumed: true,
})

const pathsOf = (stage: Stage): (readonly Metres[])[] =>
  stage.flatMap((link) => {
    const path = link.lineIsLost ? undefined : pathOf(link)
    return path ? [path] : []
  })

const floats = (link: Link): boolean =>
  !link.lineIsLost && !pathOf(link) && !link.from && !link.to && (link.startIsLost || link.endIsLost)

function assumedVariants(link: Link, before: Stage, after: Stage): Link[] {
  const pairs = pathsOf(before).flatMap((line) => pathsOf(after).flatMap((next) => pairsBetween(line, next)))
  return pairs
    .toSorted((one, other) => distanceMetres(...one) - distanceMetres(...other))
    .slice(0, MOST_VARIANTS)
    .map(([from, to], index): Link => ({
      ...link,
      id: `${link.id}|assumed-${index}`,
      from: assumedGoal(from, 0),
      to: assumedGoal(to, 0),
      placeCost: link.placeCost + COST.assumedStraight + distanceMetres(from, to) / COST.metresPerPointAssumed,
    }))
}

/** Stages in which a straight leg that hangs in the air may run where the lines beside it allow. */
export function withAssumedStraights(stages: readonly Stage[], isRing: boolean): Stage[] {
  return stages.map((stage, index) => {
    const [before, after] = isRing
      ? [stages.at(index - 1), stages[(index + 1) % stages.length]]
      : [stages[index - 1], stages[index + 1]]
    if (!before || !after || stages.length < 3) return stage
    return stage.flatMap((link) => (floats(link) ? [...assumedVariants(link, before, after), link] : [link]))
  })
}
