import { caseChanged } from '../../live/case-changed.ts'
import { sqlFile } from '../sql-file.ts'

import { appendAudit, type AuditEntry } from './audit.ts'

import type { WireClaimant } from '../../../geodata/wire/case.ts'
import type { DatabaseClient } from '../transaction.ts'

export type CaseReference = { readonly countyCode: string; readonly caseId: string }

export type CaseRow = CaseReference & {
  readonly key: string
  readonly title: string
  readonly version: number
  readonly centralMeridianDegrees: number
  readonly countyName: string
  readonly claimants: WireClaimant[]
  readonly illustrative: boolean
  readonly hasRuling: boolean
  readonly openQuestions: number
}

export type NewCase = {
  readonly countyCode: string
  readonly countyName: string
  readonly key: string
  readonly title: string
  readonly centralMeridianDegrees: number
}

type SummaryRow = {
  county_code: string
  case_id: string
  key: string
  title: string
  version: number
  central_meridian_degrees: number
  county_name: string
  claimants: WireClaimant[]
  illustrative: boolean
  has_ruling: boolean
  open_questions: number
}

const caseRow = (row: SummaryRow): CaseRow => ({
  countyCode: row.county_code,
  caseId: row.case_id,
  key: row.key,
  title: row.title,
  version: row.version,
  centralMeridianDegrees: row.central_meridian_degrees,
  countyName: row.county_name,
  claimants: row.claimants,
  illustrative: row.illustrative,
  hasRuling: row.has_ruling,
  openQuestions: row.open_questions,
})

/** The versions of these cases, by the id within the database. */
export async function caseVersions(
  client: DatabaseClient,
  cases: readonly CaseReference[],
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ caseId: string; version: number }>(
    'select case_id as "caseId", version from sizhi.case_file where county_code = any($1) and case_id = any($2::uuid[])',
    [cases.map(({ countyCode }) => countyCode), cases.map(({ caseId }) => caseId)],
  )
  return new Map(rows.map(({ caseId, version }) => [caseId, version]))
}

export const caseRepository = (client: DatabaseClient) => ({
  async all(): Promise<CaseRow[]> {
    const { rows } = await client.query<SummaryRow>(sqlFile('read-cases'), [null, null])
    return rows.map(caseRow)
  },

  /** Undefined when the county has no case of that key. */
  async byKey(countyCode: string, key: string): Promise<CaseRow | undefined> {
    const { rows } = await client.query<SummaryRow>(sqlFile('read-cases'), [countyCode, key])
    return rows[0] && caseRow(rows[0])
  },

  /** Undefined when the county has a case of that key, also one that was stored at the same moment. */
  async insert(given: NewCase): Promise<CaseReference | undefined> {
    await client.query('insert into sizhi.county (county_code, name) values ($1, $2) on conflict do nothing', [
      given.countyCode,
      given.countyName,
    ])
    const { rows } = await client.query<{ case_id: string }>(
      `insert into sizhi.case_file (county_code, key, title, central_meridian_degrees) values ($1, $2, $3, $4)
       on conflict (county_code, key) do nothing returning case_id`,
      [given.countyCode, given.key, given.title, given.centralMeridianDegrees],
    )
    return rows[0] && { countyCode: given.countyCode, caseId: rows[0].case_id }
  },

  /** Lets nobody else change the case before the transaction ends. */
  async lock({ countyCode, caseId }: CaseReference): Promise<void> {
    await client.query('select from sizhi.case_file where county_code = $1 and case_id = $2 for update', [
      countyCode,
      caseId,
    ])
  },

  /** Takes the case from one version to the next; false when somebody else was faster. */
  async advance({ countyCode, caseId }: CaseReference, fromVersion: number): Promise<boolean> {
    const { rowCount } = await client.query(
      'update sizhi.case_file set version = version + 1 where county_code = $1 and case_id = $2 and version = $3',
      [countyCode, caseId, fromVersion],
    )
    return rowCount === 1
  },

  /** The zone in which the case is measured. */
  async centralMeridianOf({ countyCode, caseId }: CaseReference): Promise<number> {
    const { rows } = await client.query<{ degrees: number }>(
      'select central_meridian_degrees as degrees from sizhi.case_file where county_code = $1 and case_id = $2',
      [countyCode, caseId],
    )
    return rows[0]!.degrees
  },

  /** Writes who did what into the log and tells whoever has the case open; `change` is the record before and after, where it is one small record. */
  async record(
    { countyCode, caseId }: CaseReference,
    actor: string,
    action: string,
    details: object,
    change: Pick<AuditEntry, 'before' | 'after'> = {},
  ): Promise<void> {
    await appendAudit(client, { countyCode, caseId, actor, action, details, ...change })
    await caseChanged(client, { countyCode, caseId }, actor, action)
  },
})
