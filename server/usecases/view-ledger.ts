import { chinaDay, plusDays, type Day } from '../../geodata/procedure/day.ts'
import { deadlineStanding, SOON_DAYS } from '../../geodata/procedure/deadlines.ts'
import {
  ledgerRepository,
  type LedgerFilter,
  type StoredLedger,
  type StoredLedgerRow,
} from '../db/repositories/ledger.ts'

import { refreshStandings } from './refresh-standings.ts'
import { caseIdOf } from './view-case.ts'

import type { Ledger, LedgerQuery, LedgerRow } from '../../geodata/wire/ledger.ts'
import type { DatabaseClient } from '../db/transaction.ts'

const PAGE_SIZE = 25

const textOrNull = (text: string | undefined): string | null => text?.trim() || null

const filterOf = ({ search, state, year, county, party, due, filing = 'open' }: LedgerQuery): LedgerFilter => ({
  search: textOrNull(search),
  state: state ?? null,
  year: year ?? null,
  county: county ?? null,
  party: textOrNull(party),
  due: due ?? null,
  filing: filing === 'all' ? null : filing,
})

const ledgerRow = ({ key, next, ...row }: StoredLedgerRow, today: Day): LedgerRow => ({
  ...row,
  id: caseIdOf({ countyCode: row.countyCode, key }),
  next: next && {
    ...next,
    standing: deadlineStanding({ rule: next, due: next.due, endedOn: null, isResting: false }, today),
  },
})

function readLedger(
  client: DatabaseClient,
  query: LedgerQuery,
  today: Day,
  place: { limit: number; offset: number },
): Promise<StoredLedger> {
  const { order = 'due', descending = false } = query
  const days = { today, soonUntil: plusDays(today, SOON_DAYS) }
  return ledgerRepository(client).read(filterOf(query), days, { order, descending }, place)
}

/** One page of the ledger, with the counts of all that was found. */
export async function viewLedger(client: DatabaseClient, query: LedgerQuery, now: string): Promise<Ledger> {
  const { page = 1, pageSize = PAGE_SIZE } = query
  const today = chinaDay(now)
  await refreshStandings(client)
  const { total, overdue, soon, states, disputedSquareMetres, years, rows } = await readLedger(client, query, today, {
    limit: pageSize,
    offset: (page - 1) * pageSize,
  })
  return {
    today,
    total,
    page,
    pageSize,
    counts: { states, overdue, soon },
    disputedSquareMetres,
    years,
    counties: await ledgerRepository(client).counties(),
    rows: rows.map((row) => ledgerRow(row, today)),
  }
}

/** Everything that was found, for a spreadsheet. */
export async function ledgerRows(
  client: DatabaseClient,
  query: LedgerQuery,
  now: string,
  place: { limit: number; offset: number },
): Promise<LedgerRow[]> {
  const today = chinaDay(now)
  await refreshStandings(client)
  return (await readLedger(client, query, today, place)).rows.map((row) => ledgerRow(row, today))
}
