/** One try at settling a description under given answers; the shapes built on it try all answers. */
import { isCompassSide, roundOrderOf } from './compass.ts'
import { settleChain, type NumberedCall } from './settle-chain.ts'

import type { BoundaryReading, CompassSide } from '../boundary/model.ts'
import type { Metres, PlaneSystem } from '../crs/gauss-kruger.ts'
import type { Place } from '../places/place.ts'
import type { Link } from './link.ts'
import type { EdgeAnswer, OutlineQuestion, UnlocatedMark } from './model.ts'
import type { PlaceChoice } from './place-choice.ts'
import type { PlanePlace } from './plane-place.ts'
import type { Answers } from './questions.ts'

export type OutlineTask = {
  /** The text that the spans of the reading cite. */
  readonly text: string
  readonly reading: BoundaryReading
  readonly places: readonly Place[]
  readonly plane: PlaneSystem
  readonly answers: Answers
  readonly choices?: readonly PlaceChoice[]
}

const RING_FORMS: readonly BoundaryReading['form'][] = ['four-bounds', 'mixed']

/** Sides in the order of a clockwise round; the legs of one side keep the order of the words. */
export function callsInOrder({ calls, form }: BoundaryReading): NumberedCall[] {
  const numbered = calls.map((call, callIndex) => ({ call, callIndex })).filter(({ call }) => call.act !== 'awards')
  if (!RING_FORMS.includes(form)) return numbered
  const sides = numbered.filter(({ call }) => call.act === 'bounds' && isCompassSide(call.side))
  return sides.sort(
    (first, second) => roundOrderOf(first.call.side as CompassSide) - roundOrderOf(second.call.side as CompassSide),
  )
}

export const isRingForm = ({ form }: BoundaryReading): boolean => RING_FORMS.includes(form)

/** The middle of the places that the marks may mean: crossings far from it are other crossings of the same lines. */
function anchorOf(places: readonly PlanePlace[]): Metres {
  const points = places.flatMap(({ point }) => (point ? [point] : []))
  const used = points.length > 0 ? points : places.map(({ line, ring }) => (line ?? ring)![0]!)
  const mean = (axis: 0 | 1) => used.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, used.length)
  return [mean(0), mean(1)]
}

export type Attempt = {
  readonly links: readonly Link[]
  readonly questions: readonly OutlineQuestion[]
  readonly unlocated: readonly UnlocatedMark[]
}

const oncePerKey = (questions: readonly OutlineQuestion[]): OutlineQuestion[] =>
  questions.filter(({ key }, index) => questions.findIndex((other) => other.key === key) === index)

export function attempt(
  task: OutlineTask,
  places: ReadonlyMap<string, PlanePlace>,
  answers: Answers,
  unansweredEdge: EdgeAnswer,
): Attempt {
  const questions: OutlineQuestion[] = []
  const unlocated: UnlocatedMark[] = []
  const isRing = isRingForm(task.reading)
  const { text, choices = [] } = task
  const context = { text, isRing, places, answers, unansweredEdge, questions, unlocated, choices }
  const links = settleChain(callsInOrder(task.reading), context, anchorOf([...places.values()]))
  return { links, questions: oncePerKey(questions), unlocated }
}
