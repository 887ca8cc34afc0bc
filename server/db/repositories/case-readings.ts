import type { CaseReading } from '../../../geodata/wire/case-readings.ts'
import type { DatabaseClient } from '../transaction.ts'
import type { CaseReference } from './cases.ts'

const MOST = 500

/** What courts and parties opened of a case. */
export const caseReadingRepository = (client: DatabaseClient) => ({
  /** Nothing for a case that is not there, or that the account does not see. The same within a minute counts once. */
  async note(address: string, accountId: string, what: string): Promise<void> {
    await client.query(
      `insert into sizhi.case_reading (county_code, case_id, account_id, what)
       select county_code, case_id, $3, $4 from sizhi.case_file where county_code = $1 and key = $2
         and not exists (
           select 1 from sizhi.case_reading as noted where noted.county_code = $1 and noted.case_id = case_file.case_id
             and noted.account_id = $3 and noted.what = $4 and noted.read_at > now() - interval '1 minute')`,
      [address.slice(0, 6), address.slice(7), accountId, what],
    )
  },

  /** The same for cases that one request reads together, by their ids. */
  async noteAll(caseIds: readonly string[], accountId: string, what: string): Promise<void> {
    await client.query(
      `insert into sizhi.case_reading (county_code, case_id, account_id, what)
       select file.county_code, file.case_id, $2, $3
       from sizhi.case_file as file
       left join sizhi.case_reading as noted on noted.county_code = file.county_code and noted.case_id = file.case_id
         and noted.account_id = $2 and noted.what = $3 and noted.read_at > now() - interval '1 minute'
       where file.case_id = any ($1::uuid[]) and noted.reading_number is null`,
      [caseIds, accountId, what],
    )
  },

  /** The last ones first. */
  async ofCase({ countyCode, caseId }: CaseReference): Promise<CaseReading[]> {
    const { rows } = await client.query<CaseReading>(
      `select name as "readBy", read_at as "readAt", what from sizhi.case_reading
       left join lateral sizhi.account_name(account_id) as name on true
       where county_code = $1 and case_id = $2 order by reading_number desc limit ${MOST}`,
      [countyCode, caseId],
    )
    return rows
  },
})
