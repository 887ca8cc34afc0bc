/** What happened and which papers were made, on one scale of time. */
import { isEntry } from '../evidence/entry-key.ts'

import { standingDates, standingFinding, standingKinds } from './standing-entry.ts'

import type { PartyRole } from '../documents/model.ts'
import type { LegalKind, StandingFinding } from '../evidence/model.ts'
import type { Span } from '../text/span.ts'
import type { CaseView } from '../wire/case.ts'
import type { WireEvidence } from '../wire/evidence.ts'
import type { WireEvent } from '../wire/timeline.ts'

export type DatedThing = {
  /** The days that it can have happened on, or lasted from and to. */
  readonly from: string
  readonly to: string
  readonly words: string
  /** Null for a paper whose date the document does not tell as an event. */
  readonly event: WireEvent | null
  /** The entries whose papers bear this date. */
  readonly entries: readonly WireEvidence[]
  readonly roles: readonly PartyRole[]
}

export type TimelineCase = Pick<CaseView, 'parties' | 'evidence' | 'timeline'>

const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

/** An event told by the title of a paper is the making of that paper. */
const isToldBy = ({ words, repeats }: WireEvent, { records }: WireEvidence): boolean =>
  records.some(({ title, date }) => date !== null && [words, ...repeats].some((told) => overlaps(told, title)))

const rolesOf = (view: TimelineCase, event: WireEvent, entries: readonly WireEvidence[]): PartyRole[] => {
  const named = view.parties.filter(({ shortName }) => event.who.includes(shortName)).map(({ role }) => role)
  return [...new Set([...entries.map(({ offeredBy }) => offeredBy), ...named])]
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Events with the papers that they are the making of, and the papers dated otherwise, in the order of time. */
export function datedThings(view: TimelineCase): DatedThing[] {
  const events = view.timeline.map((event): DatedThing => {
    const entries = view.evidence.filter((entry) => entry.person?.date == null && isToldBy(event, entry))
    const { words, from, to } = event.date
    return { words, from, to, event, entries, roles: rolesOf(view, event, entries) }
  })
  const told = events.flatMap(({ entries }) => entries)
  const papers = view.evidence
    .filter((entry) => !told.some((known) => isEntry(known, entry)))
    .flatMap((entry) =>
      standingDates(entry).map(({ words, from, to }): DatedThing => ({
        words,
        from,
        to,
        event: null,
        entries: [entry],
        roles: [entry.offeredBy],
      })),
    )
  return [...events, ...papers].sort((one, other) => compare(one.from, other.from) || compare(one.to, other.to))
}

export type ThingFilter = {
  readonly role: PartyRole | null
  /** `event` for what is no paper of the evidence. */
  readonly kind: LegalKind | 'event' | null
  /** `none` for papers of which nothing was found. */
  readonly finding: StandingFinding | 'none' | null
}

/** A filter by finding leaves papers alone. */
export const passes = ({ entries, roles }: DatedThing, { role, kind, finding }: ThingFilter): boolean =>
  (role === null || roles.includes(role)) &&
  (kind === null ||
    (kind === 'event' ? entries.length === 0 : entries.some((entry) => standingKinds(entry).includes(kind)))) &&
  (finding === null || entries.some((entry) => (standingFinding(entry)?.finding ?? 'none') === finding))
