/** What another course takes otherwise: which place instead of which, or the same features that meet elsewhere. */
import { callsElsewhere } from './runs-elsewhere.ts'

import type { Chain } from '../best-chains.ts'
import type { FollowedLine, Goal, Link } from '../link.ts'
import type { CourseDifference, CourseDifferenceKind } from '../model.ts'

type Marked = Pick<FollowedLine, 'markIndex' | 'placeId' | 'onTerrain'> | Goal | undefined

const isOnTerrain = (marked: Marked): boolean => marked?.onTerrain === true

/** Null for what the terrain alone tells. */
const placeIdOf = (marked: Marked): string | null => (marked?.placeId && !isOnTerrain(marked) ? marked.placeId : null)

function markDifference(callIndex: number, drawn: Marked, other: Marked): CourseDifference[] {
  const [drawnPlaceId, placeId] = [placeIdOf(drawn), placeIdOf(other)]
  if ((drawn?.placeId || null) === (other?.placeId || null)) return []
  return [
    {
      kind: isOnTerrain(other) ? 'other-terrain-line' : 'other-place',
      callIndex,
      markIndex: (other ?? drawn)!.markIndex,
      drawnPlaceId,
      placeId,
    },
  ]
}

const isTurnedRound = (drawn: Link, other: Link): boolean =>
  drawn.from?.placeId !== drawn.to?.placeId &&
  drawn.from?.placeId === other.to?.placeId &&
  drawn.to?.placeId === other.from?.placeId

/** The same places: an edge of one, a line of the terrain, or the meetings with the neighbours are others. */
function sameplaced(drawn: Link, other: Link): CourseDifference {
  const isOtherLine = drawn.line?.points !== other.line?.points
  const kind: CourseDifferenceKind = !isOtherLine
    ? 'other-meeting'
    : other.line?.onTerrain || drawn.line?.onTerrain
      ? 'other-terrain-line'
      : 'other-edge'
  return {
    kind,
    callIndex: drawn.callIndex,
    markIndex: other.line?.markIndex ?? null,
    drawnPlaceId: placeIdOf(drawn.line),
    placeId: placeIdOf(other.line),
  }
}

function differencesOfCall(drawn: Link, other: Link): CourseDifference[] {
  const { callIndex } = drawn
  if (isTurnedRound(drawn, other))
    return [{ kind: 'other-way-round', callIndex, markIndex: null, drawnPlaceId: null, placeId: null }]
  const byMark = [
    ...markDifference(callIndex, drawn.line, other.line),
    ...markDifference(callIndex, drawn.from, other.from),
    ...markDifference(callIndex, drawn.to, other.to),
  ]
  return byMark.length > 0 ? byMark : [sameplaced(drawn, other)]
}

/** A call whose neighbour is another place meets it elsewhere; that is said only where no place tells the two courses apart. */
export function differencesOf(drawn: Chain, other: Chain): CourseDifference[] {
  const all = callsElsewhere(drawn, other).flatMap((pair) => differencesOfCall(pair.link, pair.other))
  const telling = all.filter(({ kind }) => kind !== 'other-meeting')
  return telling.length > 0 ? telling : all
}
