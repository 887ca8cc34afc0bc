import { sqlFile } from '../sql-file.ts'

import type { CaseState, ProcedureEntry } from '../../../geodata/procedure/model.ts'
import type { Ledger, LedgerOrder, LedgerRow } from '../../../geodata/wire/ledger.ts'
import type { DatabaseClient } from '../transaction.ts'

type OpenDeadline = {
  readonly key: string
  readonly whose: string
  readonly due: string
  readonly resting: boolean
  readonly checked: boolean
}
export type NewStanding = StandingBasis & {
  readonly state: CaseState | null
  readonly since: string | null
  readonly year: number | null
  readonly filing: string
  readonly deadlines: readonly OpenDeadline[]
}
/** What a standing is computed from, besides the rules. */
type StandingBasis = {
  readonly countyCode: string
  readonly caseId: string
  /** Number of the last event. */
  readonly events: number
  /** How often the calendars of the county were changed. */
  readonly calendarVersions: number
}
export type OutdatedCase = StandingBasis & { readonly entries: ProcedureEntry[] }

export type LedgerFilter = {
  readonly search: string | null
  readonly state: string | null
  readonly year: number | null
  readonly county: string | null
  readonly party: string | null
  readonly due: string | null
  readonly filing: string | null
}
export type LedgerPlace = { readonly limit: number; readonly offset: number }
export type StoredLedgerRow = Omit<LedgerRow, 'id' | 'next'> & {
  readonly key: string
  readonly next: Omit<NonNullable<LedgerRow['next']>, 'standing'> | null
}
export type StoredLedger = Pick<Ledger, 'total' | 'disputedSquareMetres' | 'years'> & {
  readonly overdue: number
  readonly soon: number
  readonly states: Ledger['counts']['states']
  readonly rows: StoredLedgerRow[]
}

/** All cases as one table, and where each stands, derived from what was written of it. */
export const ledgerRepository = (client: DatabaseClient) => ({
  async outdated(computedWith: string): Promise<OutdatedCase[]> {
    return (await client.query<OutdatedCase>(sqlFile('read-outdated-standings'), [computedWith])).rows
  },

  async writeStandings(standings: readonly NewStanding[], computedWith: string): Promise<void> {
    await client.query(sqlFile('write-standings'), [JSON.stringify(standings), computedWith])
  },

  /** `soonUntil`: the last day that counts as soon. */
  async read(
    { search, state, year, county, party, due, filing }: LedgerFilter,
    { today, soonUntil }: { readonly today: string; readonly soonUntil: string },
    { order, descending }: { readonly order: LedgerOrder; readonly descending: boolean },
    { limit, offset }: LedgerPlace,
  ): Promise<StoredLedger> {
    const { rows } = await client.query<{ ledger: StoredLedger }>(sqlFile('read-ledger'), [
      search,
      state,
      year,
      county,
      party,
      due,
      filing,
      today,
      soonUntil,
      order,
      descending,
      limit,
      offset,
    ])
    return rows[0]!.ledger
  },

  async counties(): Promise<Ledger['counties']> {
    const { rows } = await client.query<Ledger['counties'][number]>(
      `select county_code as code, name from sizhi.county
       where exists (select from sizhi.case_file where case_file.county_code = county.county_code) order by 1`,
    )
    return rows
  },
})
