import { landmarkKind, type LandmarkReading } from './landmark-kind.ts'
import { named, stepsAfter, type LegShape, type Placed } from './leg-shape.ts'
import { splitLineOfEnds } from './line-of-ends.ts'
import { roleOf } from './role-of-landmark.ts'

import type { Span } from '../text/span.ts'
import type { Leg } from './legs.ts'
import type { LandmarkKind, MarkRole } from './model.ts'

export type RoledMark = Span & {
  readonly role: MarkRole
  readonly kind: LandmarkKind
  readonly reading: LandmarkReading
}

/** Words inside brackets say other things; they do not count for the kind. */
const withoutBrackets = (words: string) => words.replace(/\([^()]*\)?|\[[^[\]]*\]?/gu, '')
const MEETING = /^(?:合龙|会合|汇合)$/u
const HOLDING = /[组队户场]$|[田地山林土]$/u
/** 安徽省某县, 某乡: the unit whose land lies there. */
const UNIT = /(?:.{2}|^[邻外本])[县乡镇市省区州旗盟]$/u
const OWNER_WORDS = /[“”"'‘’]/gu

/** The marks of a leg with their roles, in the order of the text, other names behind the mark they rename. */
export const assignRoles = (folded: string, leg: Leg, isStrip: boolean): { marks: RoledMark[]; clauses: Span[] } => {
  const shape: LegShape = {
    steps: leg.steps,
    inSide: leg.side !== undefined,
    isStrip,
    meets: leg.steps.some(({ kind, start, end }) => kind === 'close' && MEETING.test(folded.slice(start, end))),
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
        const isUnit = role === 'neighbour' && reading.kind === 'settlement' && UNIT.test(words)
        // 某某甲土边 before 以挖沟为界 is whose land lies beyond, not the line.
        const kind =
          role === 'neighbour' && reading.isOwned && named(stepsAfter(shape, step), 'by')
            ? 'holder'
            : isUnit
              ? 'holder'
              : // Points on the way are places, whatever family they are called after.
                role === 'through' && reading.kind === 'holder' && !HOLDING.test(words)
                ? 'place'
                : reading.kind
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
