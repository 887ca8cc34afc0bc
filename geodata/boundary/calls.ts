import { bareRole } from './bare-role.ts'
import { assignRoles, type RoledMark } from './roles.ts'
import { landmarkKind } from './landmark-kind.ts'

import type { Span } from '../text/span.ts'
import type { CallAct, Side } from './model.ts'
import type { Leg } from './legs.ts'
import type { Step } from './step.ts'

/** A call while it is still being worked on: its marks keep what the kind was decided from. */
export type DraftCall = Span & {
  readonly side: Side | null
  readonly act: CallAct
  readonly marks: readonly RoledMark[]
  /** For a side: which stated side it belongs to. */
  readonly isSide: boolean
  /** A further leg of the side that the call before tells. */
  readonly isFurtherLeg?: true
}

export type LegContext = {
  readonly folded: string
  readonly isStrip: boolean
  /** The line parts two sides, as an award or the words 为界 of a ruling say. */
  readonly divides: boolean
  /** Reads the words of a bracketed clause into further marks. */
  readonly readClause: (inner: Span) => readonly RoledMark[]
}

const CARRIES_END = new Set<Step['kind']>(['close', 'begin', 'beyond'])

/** 至水圳以下, 至公路以内: in or out of the side's own landmark says no more than the side. */
const isWithin = ({ side }: Leg, step: Step): boolean =>
  side !== undefined && step.kind === 'beyond' && ['up', 'down', 'in', 'out'].includes(step.side ?? '')

const SHARE = /[份股]$/u

const endOf = (folded: string, leg: Leg, marks: readonly RoledMark[], isStart: boolean): number => {
  let end = marks.reduce((last, mark) => Math.max(last, mark.end), 0)
  // 沿坑心直上, 扯上软坳: the leg ends with how it goes.
  const last = leg.steps.at(-1)
  if (last?.kind === 'climb' && leg.side === undefined) end = Math.max(end, last.end)
  for (const step of leg.steps) {
    if (
      (CARRIES_END.has(step.kind) && !isWithin(leg, step)) ||
      (isStart && step.kind === 'measure' && SHARE.test(folded.slice(step.start, step.end)))
    )
      end = Math.max(end, step.end)
    if (step.phrases.length > 0) end = Math.max(end, step.phrases.at(-1)?.relationEnd ?? 0, step.isStart ? step.end : 0)
  }
  return end
}

const travelSide = ({ steps }: Leg): Side | null => {
  const heading = steps.find(({ kind, side }) => kind === 'heading' && side !== null)
  if (heading) return heading.side
  return steps.find(({ kind, side }) => ['climb', 'reach', 'begin'].includes(kind) && side !== null)?.side ?? null
}

const TOPIC_BEFORE = new Set<Step['kind']>(['from', 'by', 'along'])
const TOPIC = /中间|当中|双方|争议|本案|界线|分界|四至|走向|线路|该|上述|[两三][社组村队屯户家]|甲乙|三方/u

/** Leading names that only say what the text is about (双方以…, 争议的坡谷岭从…起). */
const withoutTopic = (folded: string, leg: Leg): Leg => {
  if (leg.side !== undefined) return leg
  const at = leg.steps.findIndex(({ phrases }) => phrases.length > 0)
  const first = leg.steps[at]
  const second = leg.steps[at + 1]
  if (first?.kind !== 'bare' || !second || !TOPIC_BEFORE.has(second.kind)) return leg
  const isTopic = second.kind === 'from' || TOPIC.test(folded.slice(first.start, first.end))
  return isTopic ? { ...leg, steps: leg.steps.slice(at + 1) } : leg
}

const isStartLeg = ({ steps }: Leg): boolean => {
  const named = steps.filter(({ phrases }) => phrases.length > 0)
  const hasBegin = steps.some(({ kind, isStart }) => kind === 'begin' || isStart)
  return hasBegin && named.length === 1 && ['from', 'touch', 'by'].includes(named[0]?.kind ?? '')
}

const RELATION_ONLY = new Set<Step['kind']>(['bare', 'by', 'with', 'touch', 'is', 'width'])

const actOf = (leg: Leg, { isStrip, divides }: LegContext): CallAct => {
  if (isStartLeg(leg)) return 'starts'
  if (leg.side !== undefined || isCrossing(leg)) return 'bounds'
  const named = leg.steps.filter(({ phrases }) => phrases.length > 0)
  const closed = leg.steps.some(({ kind }) => kind === 'close')
  if (isStrip) {
    if (named.every(({ kind }) => RELATION_ONLY.has(kind))) return 'bounds'
    if (named.length === 1 && named[0]?.kind === 'reach') return 'bounds'
    const last = leg.steps.findLast(({ kind }) => kind === 'with' || kind === 'touch')
    return last && closed ? 'bounds' : 'travels'
  }
  if (named.every(({ kind }) => kind === 'with' || kind === 'touch')) return 'bounds'
  return divides ? 'divides' : 'travels'
}

const sideBounds = (leg: Leg, folded: string): DraftCall[] | null => {
  const beyond = leg.steps.find(({ kind }) => kind === 'beyond')
  const bare = leg.steps.find(({ kind }) => kind === 'bare')
  const phrase = bare?.phrases[0]
  if (
    leg.side !== undefined ||
    !beyond ||
    !phrase ||
    phrase.end > beyond.start ||
    leg.steps.some(({ kind }) => !['beyond', 'bare', 'remark', 'measure'].includes(kind))
  )
    return null
  const reading = landmarkKind(folded.slice(phrase.start, phrase.end))
  const mark = { start: phrase.start, end: phrase.end, role: bareRole(reading, ''), kind: reading.kind, reading }
  return [{ start: phrase.start, end: beyond.end, side: beyond.side, act: 'bounds', marks: [mark], isSide: true }]
}

const RELATION = /(?:为界|为准|止)$/u

/** Steps that open a call though they name nothing. */
const OPENING = new Set<Step['kind']>(['link', 'turn', 'heading', 'climb', 'straight', 'bare'])

/** A name alone, outside of a side and without a verb, tells no line. */
const isMention = ({ steps }: Leg): boolean =>
  steps.every(({ kind, phrases }) => kind === 'bare' || (phrases.length === 0 && kind !== 'close' && kind !== 'begin'))

const isCrossing = ({ steps }: Leg): boolean =>
  steps.some(({ kind }) => kind === 'with') &&
  steps.some(({ kind }) => kind === 'bare') &&
  steps.every(({ kind }) => !['from', 'along', 'reach', 'by', 'pass'].includes(kind))

/** 柴山从右边数起第五份: where the counting starts is no landmark, and what stands before it is the topic. */
const isCountedFromSide = ({ steps }: Leg, folded: string): boolean => {
  const bare = steps.find(({ kind }) => kind === 'bare')
  const begin = steps.find(({ kind }) => kind === 'begin')
  return bare !== undefined && begin !== undefined && /[从由自]/u.test(folded.slice(bare.end, begin.start))
}

/** The calls of a leg: none for a leg that names nothing. */
export const callsOfLeg = (whole: Leg, context: LegContext): DraftCall[] => {
  if (context.isStrip && whole.side === undefined && isCountedFromSide(whole, context.folded)) return []
  const beyond = sideBounds(whole, context.folded)
  if (beyond) return beyond
  const leg = withoutTopic(context.folded, whole)
  const isStart = isStartLeg(leg)
  const { marks, clauses } = assignRoles(context.folded, leg, context.isStrip)
  const inner = clauses.flatMap((clause) => context.readClause(clause))
  if (marks.length === 0 || (leg.side === undefined && isMention(leg))) return []
  const first = leg.steps.find(({ kind, phrases }) => phrases.length > 0 || OPENING.has(kind))
  const act = actOf(leg, context)
  return [
    {
      start: Math.min(first?.start ?? marks[0]?.start ?? 0, marks[0]?.start ?? 0),
      end: Math.max(
        endOf(context.folded, leg, [...marks, ...inner], isStart || context.isStrip),
        ...clauses.filter(({ start, end }) => RELATION.test(context.folded.slice(start, end))).map(({ end }) => end),
      ),
      side:
        leg.side !== undefined ? leg.side : act === 'bounds' || act === 'starts' ? travelSide(leg) : travelSide(leg),
      act,
      marks: [...marks, ...inner].sort((a, b) => a.start - b.start || b.end - a.end),
      isSide: leg.side !== undefined,
    },
  ]
}
