import { openSidesOf } from './assemble-ring.ts'
import { attempt, type OutlineTask } from './attempt.ts'
import { planePlace } from './plane-place.ts'
import { toSegment } from './to-segment.ts'
import { traceLink } from './trace-link.ts'

import type { Outline } from './model.ts'

/**
 * The line of a ruling: two ends and a course, never closed. It stops where the words stop; an end that no place answers
 * to leaves it open.
 */
export function solveDividingLine(task: OutlineTask): Outline {
  const places = new Map(task.places.map((place) => [place.id, planePlace(place, task.plane)]))
  const { links, questions, unlocated } = attempt(task, places, task.answers, 'near')
  return {
    segments: links
      .filter(({ lineIsLost }) => !lineIsLost)
      .flatMap(traceLink)
      .map((segment) => toSegment(segment, places, task.plane)),
    openSides: openSidesOf(links),
    unlocated,
    questions,
    alternatives: [],
    polygon: null,
    closedByStraightMetres: 0,
  }
}
