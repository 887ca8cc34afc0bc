import { daysBetween, type Day } from './day.ts'
import { isServed } from './service.ts'
import { isOf, standingEntries } from './standing.ts'
import { endOfTerm, type TermEnd } from './term-end.ts'

import type { DeadlineRule, DeadlineStanding, FiledPaper, ProcedureEntry, ProcedureRules } from './model.ts'
import type { WorkCalendar } from './work-calendar.ts'

export type Deadline = {
  /** Tells it from others of the case: rule and entry that began it. */
  readonly id: string
  readonly rule: DeadlineRule
  readonly startedOn: Day
  /** Who was served; null where a state began it. */
  readonly served: string | null
  readonly end: TermEnd
  /** Put off by a person to this day, by this entry; null where nobody did. */
  readonly extension: { readonly until: Day; readonly entry: number } | null
  /** Last day to keep it: of the term, or put off. */
  readonly due: Day
  /** When it was met, or fell away because the case went on; null while it is open. */
  readonly endedOn: Day | null
  /** The case is suspended: nobody counts on. */
  readonly isResting: boolean
}

/** A person has a week to act. */
export const SOON_DAYS = 7

/** Papers that an entry brings into the file. */
const papersOf = ({ fact }: ProcedureEntry): readonly FiledPaper[] => {
  if (fact.kind === 'move' || fact.kind === 'papers') return fact.papers
  return fact.kind === 'service' && isServed(fact) ? [fact.paper] : []
}

const stateAfter = (entries: readonly ProcedureEntry[], number: number) =>
  entries.filter(isOf('move')).findLast((entry) => entry.number <= number)?.fact.state ?? null

/** Going on after a suspension begins nothing anew. */
function starts(
  { starts: start, runsWhile }: DeadlineRule,
  entry: ProcedureEntry,
  entries: readonly ProcedureEntry[],
): boolean {
  const { fact, number } = entry
  if (start.with === 'service') {
    const state = stateAfter(entries, number)
    return (
      fact.kind === 'service' &&
      fact.paper.kind === start.paper &&
      isServed(fact) &&
      state !== null &&
      runsWhile.includes(state)
    )
  }
  return fact.kind === 'move' && fact.state === start.state && stateAfter(entries, number - 1) !== 'suspended'
}

const isReopenedAfter = (number: number, entries: readonly ProcedureEntry[]): boolean =>
  entries.some((entry) => entry.number > number && entry.fact.kind === 'filing' && entry.fact.filing === 'open')

function ends({ runsWhile, metBy }: DeadlineRule, entry: ProcedureEntry, entries: readonly ProcedureEntry[]): boolean {
  const { fact, number } = entry
  if (fact.kind === 'filing') return fact.filing !== 'open' && !isReopenedAfter(number, entries)
  if (papersOf(entry).some(({ kind }) => metBy.includes(kind))) return true
  return fact.kind === 'move' && fact.state !== 'suspended' && !runsWhile.includes(fact.state)
}

function deadlineOf(
  rule: DeadlineRule,
  entry: ProcedureEntry,
  entries: readonly ProcedureEntry[],
  calendar: WorkCalendar,
): Deadline {
  const id = `${rule.key}:${entry.number}`
  const later = entries.filter(({ number }) => number > entry.number)
  const ended = later.find((one) => ends(rule, one, entries))
  const extended = later.filter(isOf('extension')).findLast(({ fact }) => fact.deadline === id)
  const end = endOfTerm(rule.term, entry.day, calendar)
  const extension = extended ? { until: extended.fact.until, entry: extended.number } : null
  return {
    id,
    rule,
    startedOn: entry.day,
    served: entry.fact.kind === 'service' ? entry.fact.to : null,
    end,
    extension,
    due: extension?.until ?? end.day,
    endedOn: ended?.day ?? null,
    isResting: ended === undefined && stateAfter(entries, Infinity) === 'suspended',
  }
}

/** For every key the first rule that speaks of it: the province's before the country's. */
const firstOfEachKey = (rules: readonly ProcedureRules[]): DeadlineRule[] => {
  const all = rules.flatMap(({ deadlines }) => deadlines)
  return all.filter(({ key }, index) => all.findIndex((rule) => rule.key === key) === index)
}

/** Every deadline that the entries of a case began, by the rules of the day on which it began, in the order in which they are due. */
export function deadlinesOf(
  all: readonly ProcedureEntry[],
  rulesOn: (day: Day) => readonly ProcedureRules[],
  calendar: WorkCalendar,
): Deadline[] {
  const entries = standingEntries(all)
  return entries
    .filter(({ fact }) => fact.kind === 'move' || fact.kind === 'service')
    .flatMap((entry) =>
      firstOfEachKey(rulesOn(entry.day))
        .filter((rule) => starts(rule, entry, entries))
        .map((rule) => deadlineOf(rule, entry, entries, calendar)),
    )
    .sort((one, two) => (one.due < two.due ? -1 : one.due > two.due ? 1 : 0))
}

/** How a deadline stands on a day. */
export function deadlineStanding(
  {
    rule,
    due,
    endedOn,
    isResting,
  }: Pick<Deadline, 'due' | 'endedOn' | 'isResting'> & { rule: Pick<DeadlineRule, 'whose'> },
  day: Day,
): DeadlineStanding {
  if (endedOn !== null) return endedOn > due && rule.whose !== 'party' ? 'ended-late' : 'ended'
  if (isResting) return 'resting'
  if (due < day) return rule.whose === 'party' ? 'lapsed' : 'overdue'
  return daysBetween(day, due) <= SOON_DAYS ? 'soon' : 'running'
}

/** What an authority should have done before a day and has not. */
export const overdueOn = (deadlines: readonly Deadline[], day: Day): Deadline[] =>
  deadlines.filter((deadline) => deadlineStanding(deadline, day) === 'overdue')
