/** Edges of areas that need no question: the points that a leg runs between stand on one edge, and not on the other. */
import { nearestOnLine } from '../crs/plane-geometry.ts'

import type { Answers } from '../answers/model.ts'
import type { Chain } from './best-chains.ts'
import type { Goal, Link } from './link.ts'
import type { OutlineQuestion } from './model.ts'

/** A named point this near to an edge stands on it; what lies this far off does not. */
const ON_EDGE_METRES = 15
const OFF_EDGE_METRES = 45

const pointOf = (goal: Goal | null | undefined) =>
  goal?.certain && !goal.isAssumed && goal.place.point ? [goal.place.point] : []

/** The named points that a leg runs between, its own or its neighbours'. */
function endsOf(links: readonly Link[], index: number, isRing: boolean) {
  const [link, before, after] = [links[index]!, links[index - 1], links[index + 1]]
  const [last, first] = isRing ? [links.at(-1), links[0]] : []
  return [...pointOf(link.from ?? (before ?? last)?.to), ...pointOf(link.to ?? (after ?? first)?.from)]
}

function standsOn(chain: Chain, other: Chain, callIndex: number, isRing: boolean): boolean {
  const index = chain.links.findIndex((link) => link.callIndex === callIndex)
  const edge = chain.links[index]?.line?.points
  const otherEdge = other.links.find((link) => link.callIndex === callIndex)?.line?.points
  if (!edge || !otherEdge) return false
  const ends = endsOf(chain.links, index, isRing)
  return (
    ends.length === 2 &&
    ends.every((end) => nearestOnLine(edge, end).offsetMetres <= ON_EDGE_METRES) &&
    ends.some((end) => nearestOnLine(otherEdge, end).offsetMetres >= OFF_EDGE_METRES)
  )
}

/** For each question of an edge that the drawings with all near and all far edges settle, its answer. */
export function toldEdges(
  questions: readonly OutlineQuestion[],
  drawn: { readonly near: Chain | undefined; readonly far: Chain | undefined },
  isRing: boolean,
): Answers {
  const { near, far } = drawn
  if (!near || !far) return {}
  return Object.fromEntries(
    questions.flatMap(({ code, key, callIndex, answer }) => {
      if (code !== 'which-edge' || answer !== null) return []
      if (standsOn(near, far, callIndex, isRing)) return [[key, 'near']]
      return standsOn(far, near, callIndex, isRing) ? [[key, 'far']] : []
    }),
  )
}
