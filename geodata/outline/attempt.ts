/** One try at settling a description under given answers; the shapes built on it try all answers. */
import { isCompassSide, roundOrderOf } from './compass.ts'
import { comesFullCircle } from '../boundary/manner.ts'
import { comparableName } from '../places/name-core.ts'

import { areasOf, seedsOf } from './around-words.ts'
import { askCourses, chosenCourses } from './courses/asked-courses.ts'
import { settleChain, type Settled } from './settle-chain.ts'
import { stagesOf } from './stages.ts'

import type { BoundaryReading, Call, CompassSide, MarkRole } from '../boundary/model.ts'
import type { PlaneSystem } from '../crs/gauss-kruger.ts'
import type { Place } from '../places/place.ts'
import type { NumberedCall } from './located-marks.ts'
import type { WholeWords } from './judge-ring.ts'
import type { Answers, EdgeAnswer } from '../answers/model.ts'
import type { OutlineQuestion, UnlocatedMark } from './model.ts'
import type { PlaceChoice } from './place-choice.ts'
import type { PlanePlace } from './plane-place.ts'
import type { TerrainLines } from './terrain-lines.ts'

/** Words that close a walk may stand behind its last call (，回到起点). */
const AFTER_LAST_CALL = 14

export type OutlineTask = {
  /** The text that the spans of the reading cite. */
  readonly text: string
  readonly reading: BoundaryReading
  readonly places: readonly Place[]
  readonly plane: PlaneSystem
  readonly answers: Answers
  readonly choices?: readonly PlaceChoice[]
  readonly terrain?: TerrainLines | undefined
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

export type Attempt = Settled & {
  readonly whole: WholeWords
  readonly questions: readonly OutlineQuestion[]
  readonly unlocated: readonly UnlocatedMark[]
}

const oncePerKey = (questions: readonly OutlineQuestion[]): OutlineQuestion[] =>
  questions.filter(({ key }, index) => questions.findIndex((other) => other.key === key) === index)

/** The last words name the very point that the first do, wherever that lies. */
function endsWhereItBegan(calls: readonly Call[]): boolean {
  const nameOf = (call: Call | undefined, role: MarkRole) => {
    const mark = call?.marks.findLast((one) => one.role === role)
    return mark && comparableName(mark.readAs ?? mark.quote)
  }
  const begin = nameOf(calls[0], 'from')
  return begin !== undefined && calls.length > 2 && nameOf(calls.at(-1), 'to') === begin
}

export function attempt(
  task: OutlineTask,
  places: ReadonlyMap<string, PlanePlace>,
  answers: Answers,
  unansweredEdge: EdgeAnswer,
): Attempt {
  const questions: OutlineQuestion[] = []
  const unlocated: UnlocatedMark[] = []
  const isRing = isRingForm(task.reading)
  const { text, choices = [], terrain, plane } = task
  const context = { text, isRing, places, answers, unansweredEdge, questions, unlocated, choices, terrain, plane }
  const stages = stagesOf(callsInOrder(task.reading), context)
  const { areas, calls } = task.reading
  const span = { start: calls[0]?.start ?? 0, end: calls.at(-1)?.end ?? 0 }
  const whole = { areas: areasOf(text, span, areas), seeds: seedsOf(text, span, places.values()) }
  const last = calls.at(-1)
  const tail = last ? text.slice(last.start, last.end + AFTER_LAST_CALL) : ''
  const chosen = chosenCourses(calls, answers, task.plane)
  const closesByWords = comesFullCircle(tail) || endsWhereItBegan(calls)
  const settled = settleChain(stages, { isRing, closesByWords, whole, terrain, chosen })
  const asked = askCourses({ calls, text, answers, plane: task.plane }, settled.weighed)
  return { ...settled, whole, questions: oncePerKey([...questions, ...asked]), unlocated }
}
