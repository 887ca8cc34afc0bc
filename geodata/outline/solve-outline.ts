import { assembleRing, type PlaneOutline } from './assemble-ring.ts'
import { attempt, callsInOrder, isRingForm, type Attempt, type OutlineTask } from './attempt.ts'
import { type OpenSide, type Outline, type OutlineAlternative } from './model.ts'
import { planePlace, type PlanePlace } from './plane-place.ts'
import { toSegment } from './to-segment.ts'

import type { CompassSide } from '../boundary/model.ts'

const CARDINAL_SIDES: readonly CompassSide[] = ['E', 'S', 'W', 'N']

/** Sides that a ring of sides does not tell at all. */
const missingSides = ({ reading }: OutlineTask): OpenSide[] =>
  CARDINAL_SIDES.filter(
    (side) => isRingForm(reading) && !callsInOrder(reading).some(({ call }) => call.side === side),
  ).map((side) => ({ callIndex: null, side, reason: 'side-missing', gapMetres: null }))

/** An edge word means one of two edges. */
const EDGES_TRIED = ['near', 'far'] as const

/** What the drawing chose although it could be otherwise stands open too, on its own call, and once. */
function assemble(task: OutlineTask, { links, doubts }: Attempt): PlaneOutline {
  const outline = assembleRing(links, missingSides(task), task.reading.walkEnd)
  const open = new Set(outline.openSides.map(({ callIndex }) => callIndex))
  const doubted = doubts
    .filter(
      ({ callIndex }, index) =>
        !open.has(callIndex) && doubts.findIndex((one) => one.callIndex === callIndex) === index,
    )
    .map(({ callIndex, reason }): OpenSide => ({
      callIndex,
      side: task.reading.calls[callIndex]!.side,
      reason,
      gapMetres: null,
    }))
  return { ...outline, openSides: [...doubted, ...outline.openSides] }
}

/** Every question answered the same way: what is shown beside the drawing as what else the words could mean. */
function alternativesOf(
  task: OutlineTask,
  places: ReadonlyMap<string, PlanePlace>,
  { questions }: Attempt,
): OutlineAlternative[] {
  if (questions.length === 0) return []
  return EDGES_TRIED.map((edge) => {
    const answers = Object.fromEntries(questions.map(({ key }) => [key, edge]))
    const { ring, closedByStraightMetres } = assemble(task, attempt(task, places, answers, edge))
    return { answers, closed: ring !== null && closedByStraightMetres === 0, gapMetres: closedByStraightMetres }
  })
}

/**
 * From calls and places to an outline. Deterministic. Where words or places do not suffice the side stays open and a
 * question or an unlocated name says why; no figure is given for an outline with a missing side.
 */
export function solveOutline(task: OutlineTask): Outline {
  const places = new Map(task.places.map((place) => [place.id, planePlace(place, task.plane)]))
  const near = attempt(task, places, task.answers, 'near')
  const alternatives = alternativesOf(task, places, near)
  // With a question still open the drawing shows what closes, dashed; if both or none do, the nearer edge.
  const farCloses = alternatives[1]?.closed === true && alternatives[0]?.closed === false
  const chosen = farCloses ? attempt(task, places, task.answers, 'far') : near
  const outline = assemble(task, chosen)
  return {
    segments: outline.segments.map((segment) => toSegment(segment, places, task.plane)),
    openSides: outline.openSides,
    unlocated: chosen.unlocated,
    questions: chosen.questions,
    alternatives,
    polygon: outline.ring && { type: 'Polygon', coordinates: [outline.ring.map(task.plane.toGeographic)] },
    closedByStraightMetres: outline.closedByStraightMetres,
  }
}
