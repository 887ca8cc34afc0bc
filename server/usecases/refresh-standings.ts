import { yearOf } from '../../geodata/procedure/day.ts'
import { deadlinesOf } from '../../geodata/procedure/deadlines.ts'
import { PROCEDURE_RULES, proceduresAt } from '../../geodata/procedure/rules-of-case.ts'
import { isOf, standingEntries, standingOf } from '../../geodata/procedure/standing.ts'
import { workCalendar, type WorkCalendar } from '../../geodata/procedure/work-calendar.ts'
import { ledgerRepository, type NewStanding, type OutdatedCase } from '../db/repositories/ledger.ts'
import { workCalendarRepository } from '../db/repositories/work-calendars.ts'
import { sha256Of } from '../text-hash.ts'

import type { DatabaseClient } from '../db/transaction.ts'

/** Tells the rules that this program knows: with others everything is computed anew. */
const RULES_HASH = sha256Of(JSON.stringify(PROCEDURE_RULES))

function standingRow({ entries, ...basedOn }: OutdatedCase, calendar: WorkCalendar): NewStanding {
  const { countyCode } = basedOn
  const { state, since, filing, basis } = standingOf(entries)
  const first = standingEntries(entries).find(isOf('move'))
  const open = deadlinesOf(entries, (day) => proceduresAt(countyCode, day, basis), calendar).filter(
    ({ endedOn }) => endedOn === null,
  )
  return {
    ...basedOn,
    state,
    since,
    filing,
    year: first ? yearOf(first.day) : null,
    deadlines: open.map(({ rule: { key, whose, citation }, due, isResting }) => ({
      key,
      whose,
      due,
      resting: isResting,
      checked: citation.isChecked,
    })),
  }
}

/** Computes anew where cases stand of which something was written since, or whose rules or calendar are others by now. */
export async function refreshStandings(client: DatabaseClient): Promise<void> {
  const ledger = ledgerRepository(client)
  const outdated = await ledger.outdated(RULES_HASH)
  if (outdated.length === 0) return
  const counties = [...new Set(outdated.map(({ countyCode }) => countyCode))]
  const stored = await workCalendarRepository(client).of(counties)
  const calendars = new Map(
    counties.map((code) => [code, workCalendar(stored.filter(({ countyCode }) => countyCode === code))]),
  )
  await ledger.writeStandings(
    outdated.map((one) => standingRow(one, calendars.get(one.countyCode)!)),
    RULES_HASH,
  )
}
