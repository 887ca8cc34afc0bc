/** What an answer makes of the calls of a description. */
import { bareRole } from '../boundary/bare-role.ts'
import { landmarkKind } from '../boundary/landmark-kind.ts'
import { oppositeOf } from '../boundary/opposite-side.ts'
import { foldText } from '../text/fold.ts'

import type { Call, LandmarkKind, Mark, MarkRole } from '../boundary/model.ts'
import type { ParsedAnswer, QuestionCall } from './model.ts'

type Changed = { readonly callIndex: number; readonly call: Call }

const withMark = (call: Call, markIndex: number, change: (mark: Mark) => Mark): Call => ({
  ...call,
  marks: call.marks.map((mark, index) => (index === markIndex ? change(mark) : mark)),
})

const bareRoleOf = (words: string, kind: LandmarkKind): MarkRole =>
  bareRole({ ...landmarkKind(foldText(words)), kind }, foldText(words))

/** A side that only names its landmark: its kind alone tells whether it is the line, a target or land beyond. */
const roleFollowsKind = (call: Call, mark: Mark): boolean =>
  call.act === 'bounds' && call.end === mark.end && mark.role === bareRoleOf(mark.quote, mark.kind)

const ofKind =
  (call: Call, kind: LandmarkKind) =>
  (mark: Mark): Mark => ({
    ...mark,
    kind,
    role: roleFollowsKind(call, mark) ? bareRoleOf(mark.quote, kind) : mark.role,
  })

/** The original words stay; what they are read as finds the place. */
const readingAs = (words: string, mark: Mark): Mark => ({
  ...mark,
  readAs: words,
  kind: landmarkKind(foldText(words)).kind,
})

/** Their land begins at its near edge: the line runs there. */
const alongLand = (call: Call): Call => ({
  ...call,
  marks: call.marks.map((mark) => (mark.role === 'neighbour' ? { ...mark, role: 'line' as const } : mark)),
})

/** Words that no text holds stand on the words of the call itself. */
function namedBy(text: string, call: Call, words: string): Call {
  const kind = landmarkKind(foldText(words)).kind
  const [first, ...others] = call.marks
  const role = bareRoleOf(words, kind)
  if (first)
    return {
      ...call,
      marks: [{ ...first, readAs: words, kind, role: role === 'neighbour' ? 'line' : role }, ...others],
    }
  const { start, end } = call
  return { ...call, marks: [{ start, end, quote: text.slice(start, end), readAs: words, kind, role }] }
}

const turned = (call: Call): Call => ({ ...call, side: (call.side && oppositeOf(call.side)) ?? call.side })

const legBefore = (calls: readonly Call[], callIndex: number): number =>
  calls.findLastIndex(({ act }, index) => index < callIndex && (act === 'travels' || act === 'divides'))

/** The calls that an answer changes; none where it only says that a person looked, or where the solver alone heeds it. */
export function changedCalls(
  text: string,
  calls: readonly Call[],
  { callIndex, markIndex }: QuestionCall,
  answer: ParsedAnswer,
): Changed[] {
  const call = callIndex === null ? undefined : calls[callIndex]
  if (!call || callIndex === null) return []
  const here = (changed: Call): Changed[] => [{ callIndex, call: changed }]
  const onMark = (change: (mark: Mark) => Mark): Changed[] =>
    markIndex === null ? [] : here(withMark(call, markIndex, change))
  switch (answer.word) {
    case 'kind':
      return onMark(ofKind(call, answer.kind))
    case 'read-as':
      return onMark((mark) => readingAs(answer.parameter, mark))
    case 'gone':
    case 'moved': {
      const { word } = answer
      return onMark((mark) => ({ ...mark, condition: word }))
    }
    case 'paper':
      return onMark((mark) => ({ ...mark, paperId: answer.parameter }))
    case 'is-side':
      return call.start === answer.callStart ? here({ ...call, side: answer.side }) : []
    case 'other-way':
      return here(turned(call))
    case 'previous-other-way': {
      const before = legBefore(calls, callIndex)
      const leg = calls[before]
      return leg ? [{ callIndex: before, call: turned(leg) }] : []
    }
    case 'near-edge':
      return here(alongLand(call))
    case 'named':
      return here(namedBy(text, call, answer.parameter))
    default:
      return []
  }
}
