/** What a document tells with a date, in the order of time. */
import { foldText } from '../../text/fold.ts'
import type { Span } from '../../text/span.ts'
import { isAuthority } from '../authorities.ts'
import { findClaimantMentions, type ClaimantMentions } from '../claimant-mentions.ts'
import type { ClaimantGroup } from '../claimants.ts'
import type { DocumentText } from '../document-text.ts'
import type { Claimant, EvidenceEntry, Party, TimelineEvent } from '../model.ts'
import { sortedSpans, spanAround } from '../sorted-spans.ts'
import { speakersOf } from '../speaker.ts'
import { clauseOf } from './event-clause.ts'
import { isNoEvent } from './no-event.ts'
import { findPeriods, type Period } from './periods.ts'
import { tellingOf, tellTheSame, type Telling } from './same-telling.ts'

type Told = { readonly period: Period; readonly clause: Span; readonly saidBy: ClaimantGroup | null }
type GrowingEvent = Omit<TimelineEvent, 'repeats'> & { repeats: Span[] }

/** Beyond so many events of one date a repetition is no longer looked for. */
const COMPARED_AT_MOST = 30

type Parties = {
  readonly parties: readonly Party[]
  readonly groups: readonly ClaimantGroup[]
  readonly claimants: readonly Claimant[]
}

const tellings = (document: DocumentText, evidence: readonly EvidenceEntry[], { groups }: Parties): Told[] => {
  const { text } = document
  const positioned = ({ start, end }: Span): Span => ({
    start: document.positionOf(start),
    end: document.positionOf(end),
  })
  const titles = sortedSpans(evidence.flatMap(({ records }) => records.map(({ title }) => positioned(title))))
  const purposes = sortedSpans(
    evidence.flatMap(({ purpose, offeredBy }) => (purpose ? [{ ...positioned(purpose), offeredBy }] : [])),
  )
  const speakerAt = speakersOf(text, groups)
  const offerer = (offset: number) => {
    const role = spanAround(purposes, offset)?.offeredBy
    return role ? (groups.find((group) => group.parties.some((party) => party.role === role)) ?? null) : null
  }
  const periods = findPeriods(text)
  return periods.flatMap((period, index) => {
    if (isNoEvent(text, period)) return []
    const clause = spanAround(titles, period.start) ?? clauseOf(text, period, periods[index + 1])
    return [{ period, clause, saidBy: offerer(period.start) ?? speakerAt(period.start) }]
  })
}

type Known = Parties & { readonly named: ClaimantMentions; readonly authorities: readonly Authority[] }
type Authority = { readonly shortName: string; readonly names: readonly string[] }

const authoritiesOf = (parties: readonly Party[]): Authority[] =>
  parties
    .filter(isAuthority)
    .map(({ name, shortName, otherNames }) => ({ shortName, names: [name, shortName, ...otherNames].map(foldText) }))

const whoIn = (text: string, { start, end }: Span, { named, authorities }: Known): string[] => {
  const words = text.slice(start, end)
  return [
    ...named.allIn(start, end).map(({ name }) => name),
    ...authorities.filter(({ names }) => names.some((name) => words.includes(name))).map(({ shortName }) => shortName),
  ]
}

const eventOf = (document: DocumentText, { period, clause, saidBy }: Told, known: Known): GrowingEvent => ({
  date: { words: document.originalOf(period.start, period.end).quote, from: period.from, to: period.to },
  words: document.originalOf(clause.start, clause.end),
  repeats: [],
  who: whoIn(document.text, clause, known),
  saidBy: known.claimants.find(({ name }) => name === saidBy?.name)?.letter ?? null,
  gap: null,
})

const spanOf = ({ start, end }: Span): Span => ({ start, end })

/** An event that only a side told until a court or a government tells it too is theirs no longer. */
const joined = (known: GrowingEvent, event: GrowingEvent): GrowingEvent => {
  const first = known.saidBy !== null && event.saidBy === null ? event : known
  known.repeats.push(spanOf((first === known ? event : known).words))
  return first === known ? known : { ...event, repeats: known.repeats }
}

type Kept = { event: GrowingEvent; readonly telling: Telling }

const withoutRepeats = (events: readonly GrowingEvent[]): GrowingEvent[] => {
  const byDate = new Map<string, Kept[]>()
  for (const event of events) {
    const key = `${event.date.from} ${event.date.to}`
    const known = byDate.get(key) ?? []
    const telling = tellingOf(foldText(event.words.quote))
    const same = known.slice(0, COMPARED_AT_MOST).find((kept) => tellTheSame(kept.telling, telling))
    if (same) same.event = joined(same.event, event)
    else known.push({ event, telling })
    byDate.set(key, known)
  }
  return [...byDate.values()].flatMap((kept) => kept.map(({ event }) => event))
}

const compare = (first: string, second: string): number => (first < second ? -1 : first > second ? 1 : 0)

/** By the first day an event can have happened on, then by the last, then as they stand in the text. */
const inOrderOfTime = (first: TimelineEvent, second: TimelineEvent): number =>
  compare(first.date.from, second.date.from) ||
  compare(first.date.to, second.date.to) ||
  first.words.start - second.words.start

export const readTimeline = (
  document: DocumentText,
  evidence: readonly EvidenceEntry[],
  parties: Parties,
): TimelineEvent[] => {
  const named = findClaimantMentions(document.text, parties.groups)
  const known = { ...parties, named, authorities: authoritiesOf(parties.parties) }
  const events = tellings(document, evidence, parties).map((told) => eventOf(document, told, known))
  return withoutRepeats(events).sort(inOrderOfTime)
}
