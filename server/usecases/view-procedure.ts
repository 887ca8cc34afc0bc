import { chinaDay, type Day } from '../../geodata/procedure/day.ts'
import { deadlinesOf, deadlineStanding, type Deadline } from '../../geodata/procedure/deadlines.ts'
import { cameAfterDecisionOf } from '../../geodata/procedure/evidence-freeze.ts'
import { movesFrom } from '../../geodata/procedure/moves.ts'
import { papersDue } from '../../geodata/procedure/papers-due.ts'
import { proceduresAt } from '../../geodata/procedure/rules-of-case.ts'
import { standingOf } from '../../geodata/procedure/standing.ts'
import { RECKONING } from '../../geodata/procedure/term-end.ts'
import { attachmentRepository } from '../db/repositories/attachments.ts'
import { caseEventRepository, type StoredEntry } from '../db/repositories/case-events.ts'
import { sealRepository } from '../db/repositories/seals.ts'
import { workCalendarRepository } from '../db/repositories/work-calendars.ts'

import type { WireDeadline, WireProcedure } from '../../geodata/wire/procedure.ts'
import type { CaseReference } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** As the interface tells it on a day. */
export const wireDeadline = (deadline: Deadline, today: Day): WireDeadline => {
  const { id, rule, startedOn, served, due, end, extension, endedOn } = deadline
  const { key, whose, term, canBeExtended, citation } = rule
  return {
    id,
    key,
    whose,
    term,
    startedOn,
    served,
    due,
    passedOnFrom: end.passedOnFrom,
    yearsWithoutHolidays: [...end.yearsWithoutHolidays],
    extendedUntil: extension?.until ?? null,
    endedOn,
    standing: deadlineStanding(deadline, today),
    canBeExtended,
    citation,
  }
}

/** Everything that was written of a case's procedure, with the rules that hold for it. */
export async function readProcedure(client: DatabaseClient, reference: CaseReference) {
  const entries = await caseEventRepository(client, reference).all()
  const standing = standingOf(entries)
  const rulesOn = (day: Day) => proceduresAt(reference.countyCode, day, standing.basis)
  const calendar = await workCalendarRepository(client).calendarOf(reference.countyCode)
  const deadlines = deadlinesOf(entries, rulesOn, calendar)
  const { round } = (await sealRepository(client, reference).rounds()).at(-1)!
  return { entries, standing, rulesOn, deadlines, round }
}

async function lateFiles(client: DatabaseClient, reference: CaseReference, entries: readonly StoredEntry[]) {
  const attachments = await attachmentRepository(client, reference).all()
  return attachments.flatMap(({ number, addedAt }) => {
    const round = cameAfterDecisionOf(entries, chinaDay(addedAt))
    return round === null ? [] : [{ attachmentNumber: number, round }]
  })
}

/** Where a case stands on a day, what is allowed next, and what is due until when. */
export async function viewProcedure(
  client: DatabaseClient,
  reference: CaseReference,
  now: string,
): Promise<WireProcedure> {
  const today = chinaDay(now)
  const { entries, standing, rulesOn, deadlines, round } = await readProcedure(client, reference)
  const withdrawals = new Map(
    entries.flatMap(({ fact, number }) => (fact.kind === 'withdrawal' ? [[fact.withdraws, number] as const] : [])),
  )
  const { state, since, filing, basis } = standing
  return {
    version: entries.at(-1)?.number ?? 0,
    today,
    round,
    state,
    since,
    filing,
    basis,
    moves: movesFrom(standing, rulesOn(today)).map(({ papers, ...move }) => ({ ...move, papers: [...papers] })),
    deadlines: deadlines.map((deadline) => wireDeadline(deadline, today)),
    papersDue: papersDue(entries, rulesOn, round).map(({ kinds, ...due }) => ({ ...due, kinds: [...kinds] })),
    lateFiles: await lateFiles(client, reference, entries),
    reckoning: RECKONING,
    entries: entries.map((entry) => ({ ...entry, withdrawnBy: withdrawals.get(entry.number) ?? null })),
  }
}
