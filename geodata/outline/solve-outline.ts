import { assembleRing, type PlaneOutline } from './assemble-ring.ts'
import { attempt, callsInOrder, isRingForm, type Attempt, type OutlineTask } from './attempt.ts'
import { rankAlternatives } from './courses/rank-alternatives.ts'
import { type OpenSide, type Outline, type OutlineAlternative, type TriedAnswers } from './model.ts'
import { withDoubted } from './doubts.ts'
import { planePlace, type PlanePlace } from './plane-place.ts'
import { toSegment } from './to-segment.ts'
import { toldEdges } from './told-edges.ts'

import type { Answers } from '../answers/model.ts'
import type { CompassSide } from '../boundary/model.ts'

const CARDINAL_SIDES: readonly CompassSide[] = ['E', 'S', 'W', 'N']

/** Sides that a ring of sides does not tell at all. */
const missingSides = ({ reading }: OutlineTask): OpenSide[] =>
  CARDINAL_SIDES.filter(
    (side) => isRingForm(reading) && !callsInOrder(reading).some(({ call }) => call.side === side),
  ).map((side) => ({ callIndex: null, side, reason: 'side-missing', gapMetres: null }))

/** An edge word means one of two edges. */
const EDGES_TRIED = ['near', 'far'] as const

function assemble(task: OutlineTask, { links, doubts }: Attempt): PlaneOutline {
  const outline = assembleRing(links, missingSides(task), task.reading.walkEnd)
  return { ...outline, openSides: withDoubted(outline.openSides, doubts, task.reading) }
}

type Tried = TriedAnswers & { readonly attempt: Attempt }

/** Every question of an edge answered the same way: whether the outline then closes. */
function tryEdges(task: OutlineTask, places: ReadonlyMap<string, PlanePlace>, { questions }: Attempt): Tried[] {
  const keys = questions.flatMap(({ code, key }) => (code === 'which-edge' ? [key] : []))
  if (keys.length === 0) return []
  return EDGES_TRIED.map((edge) => {
    const answers = Object.fromEntries(keys.map((key) => [key, edge]))
    const tried = attempt(task, places, { ...task.answers, ...answers }, edge)
    const { ring, closedByStraightMetres } = assemble(task, tried)
    return {
      answers,
      closed: ring !== null && closedByStraightMetres === 0,
      gapMetres: closedByStraightMetres,
      attempt: tried,
    }
  })
}

/** The other courses of the drawing itself, and those that it would take under other answers. */
function alternativesOf(task: OutlineTask, chosen: Attempt, tried: readonly Tried[]): OutlineAlternative[] {
  const { drawn, weighed, isClosed, questions, whole } = chosen
  if (!drawn) return []
  return rankAlternatives({
    drawn,
    weighed: [
      ...weighed.map((chain) => ({ chain, answers: {} })),
      ...tried.flatMap(({ answers, attempt: { drawn: chain } }) => (chain ? [{ chain, answers }] : [])),
    ],
    isRing: isRingForm(task.reading),
    isClosed,
    whole,
    plane: task.plane,
    questions,
    ringOf: (chain) => assembleRing(chain.links, missingSides(task), task.reading.walkEnd),
  })
}

/** A first try, and the task with the edges that the named points of its legs settle: of those nobody is asked. */
function firstAttempt(
  task: OutlineTask,
  places: ReadonlyMap<string, PlanePlace>,
): { task: OutlineTask; near: Attempt; told: Answers } {
  const near = attempt(task, places, task.answers, 'near')
  if (!near.questions.some(({ code, answer }) => code === 'which-edge' && answer === null))
    return { task, near, told: {} }
  const far = attempt(task, places, task.answers, 'far')
  const told = toldEdges(near.questions, { near: near.drawn, far: far.drawn }, isRingForm(task.reading))
  if (Object.keys(told).length === 0) return { task, near, told }
  const answers = { ...task.answers, ...told }
  return {
    task: { ...task, answers },
    near: withoutQuestions(attempt(task, places, answers, 'near'), told),
    told,
  }
}

const withoutQuestions = (tried: Attempt, told: Answers): Attempt => ({
  ...tried,
  questions: tried.questions.filter(({ key }) => told[key] === undefined),
})

/**
 * From calls and places to an outline. Deterministic. Where words or places do not suffice the side stays open and a
 * question or an unlocated name says why; no figure is given for an outline with a missing side.
 */
export function solveOutline(given: OutlineTask): Outline {
  const places = new Map(given.places.map((place) => [place.id, planePlace(place, given.plane)]))
  const { task, near, told } = firstAttempt(given, places)
  const tried = tryEdges(task, places, near)
  // With a question still open the drawing shows what closes, dashed; if both or none do, the nearer edge.
  const farCloses = tried[1]?.closed === true && tried[0]?.closed === false
  const chosen = farCloses ? withoutQuestions(attempt(task, places, task.answers, 'far'), told) : near
  const outline = assemble(task, chosen)
  return {
    segments: outline.segments.map((segment) => toSegment(segment, places, task.plane)),
    openSides: outline.openSides,
    unlocated: chosen.unlocated,
    questions: chosen.questions,
    answersTried: tried.map(({ answers, closed, gapMetres }) => ({ answers, closed, gapMetres })),
    alternatives: alternativesOf(task, chosen, tried),
    polygon: outline.ring && { type: 'Polygon', coordinates: [outline.ring.map(task.plane.toGeographic)] },
    closedByStraightMetres: outline.closedByStraightMetres,
  }
}
