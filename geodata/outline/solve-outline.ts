import { assembleRing, type PlaneOutline } from './assemble-ring.ts'
import { isCompassSide, roundOrderOf } from './compass.ts'
import {
  EDGE_ANSWERS,
  type EdgeAnswer,
  type OpenSide,
  type Outline,
  type OutlineAlternative,
  type OutlineQuestion,
  type UnlocatedMark,
} from './model.ts'
import { planePlace, type PlanePlace } from './plane-place.ts'
import { settleChain, type NumberedCall } from './settle-chain.ts'
import { toSegment } from './to-segment.ts'

import type { BoundaryReading, CompassSide } from '../boundary/model.ts'
import type { Metres, PlaneSystem } from '../crs/gauss-kruger.ts'
import type { Place } from '../places/place.ts'
import type { Answers } from './questions.ts'

export type OutlineTask = {
  /** The text that the spans of the reading cite. */
  readonly text: string
  readonly reading: BoundaryReading
  readonly places: readonly Place[]
  readonly plane: PlaneSystem
  readonly answers: Answers
}

const RING_FORMS: readonly BoundaryReading['form'][] = ['four-bounds', 'mixed']
const CARDINAL_SIDES: readonly CompassSide[] = ['E', 'S', 'W', 'N']

/** Sides in the order of a clockwise round; the legs of one side keep the order of the words. */
function callsInOrder({ calls, form }: BoundaryReading): NumberedCall[] {
  const numbered = calls.map((call, callIndex) => ({ call, callIndex })).filter(({ call }) => call.act !== 'awards')
  if (!RING_FORMS.includes(form)) return numbered
  const sides = numbered.filter(({ call }) => call.act === 'bounds' && isCompassSide(call.side))
  return sides.sort(
    (first, second) => roundOrderOf(first.call.side as CompassSide) - roundOrderOf(second.call.side as CompassSide),
  )
}

const missingSides = (calls: readonly NumberedCall[], isRing: boolean): OpenSide[] =>
  CARDINAL_SIDES.filter((side) => isRing && !calls.some(({ call }) => call.side === side)).map((side) => ({
    callIndex: null,
    side,
    reason: 'side-missing',
    gapMetres: null,
  }))

/** The middle of the places that the marks may mean: crossings far from it are other crossings of the same lines. */
function anchorOf(places: readonly PlanePlace[]): Metres {
  const points = places.flatMap(({ point }) => (point ? [point] : []))
  const used = points.length > 0 ? points : places.map(({ line, ring }) => (line ?? ring)![0]!)
  const mean = (axis: 0 | 1) => used.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, used.length)
  return [mean(0), mean(1)]
}

type Attempt = {
  readonly outline: PlaneOutline
  readonly questions: OutlineQuestion[]
  readonly unlocated: UnlocatedMark[]
}

function attempt(
  task: OutlineTask,
  places: ReadonlyMap<string, PlanePlace>,
  answers: Answers,
  unansweredEdge: EdgeAnswer,
): Attempt {
  const questions: OutlineQuestion[] = []
  const unlocated: UnlocatedMark[] = []
  const isRing = RING_FORMS.includes(task.reading.form)
  const calls = callsInOrder(task.reading)
  const context = { text: task.text, isRing, places, answers, unansweredEdge, questions, unlocated }
  const links = settleChain(calls, context, anchorOf([...places.values()]))
  return { outline: assembleRing(links, missingSides(calls, isRing)), questions, unlocated }
}

const oncePerKey = (questions: readonly OutlineQuestion[]): OutlineQuestion[] =>
  questions.filter(({ key }, index) => questions.findIndex((other) => other.key === key) === index)

/** Answers to every question, all the same way: what is shown beside the drawing as what else the words could mean. */
function alternativesOf(
  task: OutlineTask,
  places: ReadonlyMap<string, PlanePlace>,
  questions: readonly OutlineQuestion[],
): OutlineAlternative[] {
  if (questions.length === 0) return []
  return EDGE_ANSWERS.map((edge) => {
    const answers = Object.fromEntries(questions.map(({ key }) => [key, edge]))
    const { outline } = attempt(task, places, answers, edge)
    return {
      answers,
      closed: outline.ring !== null && outline.closedByStraightMetres === 0,
      gapMetres: outline.closedByStraightMetres,
    }
  })
}

/**
 * From calls and places to an outline. Deterministic. Where words or places do not suffice the side stays open and a
 * question or an unlocated name says why; no figure is given for an outline with a missing side.
 */
export function solveOutline(task: OutlineTask): Outline {
  const places = new Map(task.places.map((place) => [place.id, planePlace(place, task.plane)]))
  const near = attempt(task, places, task.answers, 'near')
  const questions = oncePerKey(near.questions)
  const alternatives = alternativesOf(task, places, questions)
  // With a question still open the drawing shows what closes, dashed; if both or none do, the nearer edge.
  const farCloses = alternatives[1]?.closed === true && alternatives[0]?.closed === false
  const { outline, unlocated } = farCloses ? attempt(task, places, task.answers, 'far') : near
  return {
    segments: outline.segments.map((segment) => toSegment(segment, places, task.plane)),
    openSides: outline.openSides,
    unlocated,
    questions,
    alternatives,
    polygon: outline.ring && { type: 'Polygon', coordinates: [outline.ring.map(task.plane.toGeographic)] },
    closedByStraightMetres: outline.closedByStraightMetres,
  }
}
