import { openSidesOf } from './assemble-ring.ts'
import { attempt, type Attempt, type OutlineTask } from './attempt.ts'
import { rankAlternatives } from './courses/rank-alternatives.ts'
import { withDoubted } from './doubts.ts'
import { planePlace } from './plane-place.ts'
import { toSegment } from './to-segment.ts'
import { traceLink } from './trace-link.ts'

import type { Outline, OutlineAlternative } from './model.ts'

function alternativesOf(
  { plane }: OutlineTask,
  { drawn, weighed, isClosed, questions, whole }: Attempt,
): OutlineAlternative[] {
  if (!drawn) return []
  return rankAlternatives({
    drawn,
    weighed: weighed.map((chain) => ({ chain, answers: {} })),
    isRing: false,
    isClosed,
    whole,
    plane,
    questions,
    ringOf: () => ({ ring: null, closedByStraightMetres: 0 }),
  })
}

/**
 * The line of a ruling: two ends and a course, never closed. It stops where the words stop; an end that no place answers
 * to leaves it open.
 */
export function solveDividingLine(task: OutlineTask): Outline {
  const places = new Map(task.places.map((place) => [place.id, planePlace(place, task.plane)]))
  const settled = attempt(task, places, task.answers, 'near')
  const { links, questions, unlocated, doubts } = settled
  return {
    segments: links.flatMap(traceLink).map((segment) => toSegment(segment, places, task.plane)),
    openSides: withDoubted(openSidesOf(links), doubts, task.reading),
    unlocated,
    questions,
    answersTried: [],
    alternatives: alternativesOf(task, settled),
    polygon: null,
    closedByStraightMetres: 0,
  }
}
