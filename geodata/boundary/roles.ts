import { landmarkKind, type LandmarkReading } from './landmark-kind.ts'

import type { Span } from '../text/span.ts'
import type { LandmarkKind, MarkRole } from './model.ts'
import type { Leg } from './legs.ts'
import type { Phrase } from './phrase.ts'
import type { Step } from './step.ts'

export type RoledMark = Span & {
  readonly role: MarkRole
  readonly kind: LandmarkKind
  readonly reading: LandmarkReading
}

const LINES: ReadonlySet<LandmarkKind> = new Set<LandmarkKind>([
  'ridge',
  'spur',
  'gully',
  'stream',
  'ditch',
  'road',
  'bank',
  'firebreak',
  'slope-foot',
  'admin-line',
  'survey-line',
  'sheet-figure',
])
const LANDS: ReadonlySet<LandmarkKind> = new Set<LandmarkKind>(['holder', 'settlement', 'field', 'forest'])
/** Areas whose edge is a line while they themselves lie beyond the side. */
const EDGED: ReadonlySet<LandmarkKind> = new Set<LandmarkKind>(['field', 'forest', 'water-body', 'slope', 'holder'])
const GRAVEYARD = /(?:地|场|山|园|群|岗)$/u
const PREMISES =
  /(?:厂|供销社|粮站|仓库|信用社|派出所|敬老院|矿|矿山|采石场|石场|养殖场|猪场|站|学校|小学|中学|医院|院|场部|厂区|矿区|楼)$/u

/** What a landmark is when a side only names it: the line, a target, or what lies beyond. */
export const bareRole = ({ kind, isEdge, isEnd, term }: LandmarkReading, words: string): MarkRole => {
  if (LINES.has(kind)) return isEnd ? 'to' : 'line'
  if (EDGED.has(kind) && kind !== 'holder') {
    if (isEnd) return 'to'
    if (isEdge) return 'line'
  }
  if (LANDS.has(kind) || kind === 'water-body' || kind === 'slope') return 'neighbour'
  if (kind === 'grave') return GRAVEYARD.test(term) ? 'neighbour' : 'to'
  if (kind === 'building') return PREMISES.test(words) ? 'neighbour' : 'to'
  return 'to'
}

const isLine = ({ kind, isEdge, isEnd }: LandmarkReading): boolean =>
  (LINES.has(kind) || (isEdge && (EDGED.has(kind) || kind === 'stone'))) && !isEnd
const isLand = (reading: LandmarkReading): boolean => LANDS.has(reading.kind) && !reading.isEdge && !reading.isEnd

type Placed = {
  readonly step: Step
  readonly phrase: Phrase
  readonly reading: LandmarkReading
  readonly words: string
}

type LegShape = {
  readonly steps: readonly Step[]
  readonly inSide: boolean
  readonly isStrip: boolean
  readonly hasStrongClose: boolean
}

const stepsAfter = ({ steps }: LegShape, step: Step) => steps.slice(steps.indexOf(step) + 1)
const stepsBefore = ({ steps }: LegShape, step: Step) => steps.slice(0, steps.indexOf(step))
const named = (steps: readonly Step[], ...kinds: Step['kind'][]) =>
  steps.some(({ kind, phrases }) => kinds.includes(kind) && phrases.length > 0)
const closeAfter = (shape: LegShape, step: Step): Step | undefined => {
  const after = stepsAfter(shape, step)
  const at = after.findIndex(({ phrases, kind }) => phrases.length > 0 || kind === 'close')
  return after[at]?.kind === 'close' ? after[at] : undefined
}

const reachRole = (shape: LegShape, { step, reading, words }: Placed): MarkRole => {
  const before = stepsBefore(shape, step)
  const after = stepsAfter(shape, step)
  const close = closeAfter(shape, step)
  // 到车路以南至…: the side chosen says that the road itself is the line.
  if (shape.inSide && after[0]?.kind === 'beyond') return bareRole(reading, words)
  const isBare = !named(before, 'from', 'along', 'by', 'reach', 'pass', 'bare', 'climb', 'heading', 'turn')
  if (named(after, 'reach') && (!shape.inSide || isBare) && !named(after, 'along', 'by'))
    return !shape.inSide
      ? 'through'
      : isLine(reading) && after.find(({ phrases }) => phrases.length > 0)?.side
        ? 'line'
        : 'from'
  if (!shape.inSide && !(shape.isStrip && isBare)) return 'to'
  if (!isBare) return 'to'
  if (named(after, 'climb') || (after.some(({ kind }) => kind === 'climb') && named(after, 'reach')))
    return isLine(reading) && reading.kind !== 'spur' ? 'line' : 'from'
  if (named(after, 'along') && named(after, 'reach', 'climb') && !isLine(reading)) return 'from'
  if (named(after, 'by') && isLand({ ...reading, isEdge: false })) return 'neighbour'
  if (close?.strong) return isLand(reading) ? 'neighbour' : 'line'
  if (close && reading.kind === 'place') return 'neighbour'
  return bareRole(reading, words)
}

const byRole = (shape: LegShape, { step, reading, words }: Placed): MarkRole => {
  const close = closeAfter(shape, step)
  if (close) return isLand(reading) ? 'neighbour' : 'line'
  const after = stepsAfter(shape, step)
  const next = after.find(({ phrases }) => phrases.length > 0)
  if (next?.kind === 'by') return isLand(reading) ? 'neighbour' : 'line'
  if (next?.kind === 'climb') return isLine(reading) && reading.kind !== 'spur' ? 'line' : 'from'
  if (named(after, 'reach')) {
    if (shape.isStrip) return 'through'
    if (isLine(reading) && !shape.hasStrongClose) return 'line'
    return named(after, 'along') || !isLine(reading) || shape.hasStrongClose ? 'from' : 'line'
  }
  if (named(after, 'along')) return 'from'
  return shape.inSide ? bareRole(reading, words) : 'line'
}

const withRole = (shape: LegShape, { step, reading }: Placed): MarkRole => {
  if (named(stepsAfter(shape, step), 'by')) return 'neighbour'
  const close = closeAfter(shape, step)
  if (close?.strong) return isLand(reading) ? 'neighbour' : 'line'
  return isLine(reading) ? 'line' : 'neighbour'
}

const travelRole = (shape: LegShape, { step, reading }: Placed): MarkRole => {
  const reaches = named(stepsAfter(shape, step), 'reach')
  if (step.kind === 'climb') {
    if (reaches && isLine(reading)) return 'line'
    if (
      !reaches &&
      reading.kind === 'gully' &&
      !reading.isEnd &&
      shape.inSide &&
      named(stepsBefore(shape, step), 'reach')
    )
      return 'line'
    return 'to'
  }
  return isLine(reading) || reading.isEdge ? 'line' : 'to'
}

const bareStepRole = (shape: LegShape, { step, reading, words }: Placed): MarkRole => {
  const after = stepsAfter(shape, step)
  if (shape.isStrip && named(stepsBefore(shape, step), 'from')) return 'through'
  if (named(after, 'by') && !shape.inSide) return bareRole(reading, words)
  if (named(after, 'touch') && shape.isStrip) return 'through'
  if (named(after, 'reach', 'along')) return named(after, 'along') && isLine(reading) ? 'line' : 'from'
  const close = closeAfter(shape, step)
  if (close?.strong) return isLand(reading) ? 'neighbour' : 'line'
  if (!shape.inSide && !close) return bareRole(reading, words)
  if (close && reading.kind === 'place') return 'neighbour'
  return bareRole(reading, words)
}

const isCrossing = (shape: LegShape) =>
  shape.steps.some(
    ({ kind, side, strong, end, start }) => kind === 'close' && !strong && side === null && end - start >= 2,
  ) && shape.steps.every(({ kind }) => ['bare', 'with', 'close', 'measure', 'remark', 'gap'].includes(kind))

/** 东起大桥: a side that tells one landmark and nothing that starts there. */
const isOnlyNamed = ({ steps, inSide }: LegShape, { step }: Placed): boolean =>
  inSide && !step.isStart && steps.every((other) => other === step || other.kind === 'gap' || other.kind === 'measure')

/** 再由山脊分水转向…: nothing is reached from it, so the line runs on it. */
const isWholeCourse = ({ steps, inSide }: LegShape, { step, reading }: Placed): boolean =>
  inSide &&
  isLine(reading) &&
  !step.isStart &&
  steps.every((other) => other === step || (other.phrases.length === 0 && other.kind !== 'begin'))

const roleOf = (shape: LegShape, placed: Placed): MarkRole => {
  const { step, reading, words } = placed
  if (isCrossing(shape) && !shape.inSide && named(shape.steps, 'bare') && named(shape.steps, 'with')) return 'line'
  switch (step.kind) {
    case 'from':
      if (isOnlyNamed(shape, placed)) return shape.isStrip ? 'from' : bareRole(reading, words)
      return isWholeCourse(shape, placed) ? 'line' : 'from'
    case 'along':
      return 'line'
    case 'pass':
      return 'through'
    case 'reach':
      return reachRole(shape, placed)
    case 'by':
      return byRole(shape, placed)
    case 'with':
      return withRole(shape, placed)
    case 'climb':
    case 'heading':
    case 'turn':
      return travelRole(shape, placed)
    case 'touch':
      return shape.isStrip && step.phrases.length > 1 && step.phrases.at(-1) === placed.phrase && shape.hasStrongClose
        ? 'line'
        : closeAfter(shape, step)?.strong && !isLand(reading)
          ? 'line'
          : named(stepsAfter(shape, step), 'begin') || stepsAfter(shape, step).some(({ kind }) => kind === 'begin')
            ? 'from'
            : bareRole(reading, words)
    case 'is':
      return bareRole(reading, words)
    case 'width':
      return /顶$|^上/u.test(words) ? 'to' : 'line'
    default:
      return bareStepRole(shape, placed)
  }
}

/** Words inside brackets say other things; they do not count for the kind. */
const withoutBrackets = (words: string) => words.replace(/\([^()]*\)?|\[[^[\]]*\]?/gu, '')
const OWNER_WORDS = /[“”"'‘’]/gu

const STRAIGHT_TAIL = /的?(?:直线|连线|联线|直线连线|一线|直线相连|一条线)$/u

/** 以甲岩至乙沟的岗棱为界: the last name holds the far end and then the line itself. */
const splitLineOfEnds = (shape: LegShape, { step, phrase, words, reading }: Placed): Placed[] | null => {
  const isLineOfEnds =
    step.kind === 'reach' &&
    named(stepsBefore(shape, step), 'by', 'from') &&
    (closeAfter(shape, step)?.strong || STRAIGHT_TAIL.test(words))
  if (!isLineOfEnds) return null
  const straight = STRAIGHT_TAIL.exec(words)
  if (straight && straight.index > 0) {
    const end = { ...phrase, end: phrase.start + straight.index }
    return [
      {
        step,
        phrase: end,
        words: words.slice(0, straight.index),
        reading: landmarkKind(words.slice(0, straight.index)),
      },
    ]
  }
  const at = words.indexOf('的')
  if (at <= 0 || phrase.end - phrase.start !== words.length || !LINES.has(reading.kind)) return null
  const line = { ...phrase, start: phrase.start + at + 1, aliases: [] }
  const lineStep: Step = { ...step, kind: 'along' }
  const end = { ...phrase, end: phrase.start + at }
  return [
    { step, phrase: end, words: words.slice(0, at), reading: landmarkKind(words.slice(0, at)) },
    { step: lineStep, phrase: line, words: words.slice(at + 1), reading: landmarkKind(words.slice(at + 1)) },
  ]
}

/** The marks of a leg with their roles, in the order of the text, other names behind the mark they rename. */
export const assignRoles = (folded: string, leg: Leg, isStrip: boolean): { marks: RoledMark[]; clauses: Span[] } => {
  const shape: LegShape = {
    steps: leg.steps,
    inSide: leg.side !== undefined,
    isStrip,
    hasStrongClose: leg.steps.some(({ kind, strong }) => kind === 'close' && strong),
  }
  const marks: RoledMark[] = []
  const clauses: Span[] = []
  for (const step of leg.steps) {
    for (const phrase of step.phrases) {
      const words = withoutBrackets(folded.slice(phrase.start, phrase.end)).replace(OWNER_WORDS, '')
      const whole: Placed = { step, phrase, words, reading: landmarkKind(words) }
      for (const placed of splitLineOfEnds(shape, whole) ?? [whole]) {
        const role = placed.step === step ? roleOf(shape, placed) : 'line'
        const { reading } = placed
        // 岳长泰土边 before 以挖沟为界 is whose land lies beyond, not the line.
        const kind =
          role === 'neighbour' && reading.isOwned && named(stepsAfter(shape, step), 'by') ? 'holder' : reading.kind
        marks.push({ start: placed.phrase.start, end: placed.phrase.end, role, kind, reading: { ...reading, kind } })
        const aliasRole = kind === 'admin-line' ? 'through' : 'alias'
        for (const alias of placed.phrase.aliases) {
          const own = landmarkKind(folded.slice(alias.start, alias.end))
          marks.push({ ...alias, role: aliasRole, kind: aliasRole === 'through' ? own.kind : kind, reading: own })
        }
      }
      clauses.push(...phrase.clauses)
    }
  }
  return { marks: marks.sort((a, b) => a.start - b.start || b.end - a.end), clauses }
}
