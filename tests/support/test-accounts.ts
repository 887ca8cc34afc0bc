import { createHash, randomBytes, randomUUID } from 'node:crypto'

import type { Role } from '../../geodata/access/model.ts'
import type { Database } from '../../server/db/database.ts'

export type TestAccount = { readonly accountId: string; readonly cookie: string }

/** Where an account holds its role; everywhere by default. */
export type TestPlace = { readonly countyCode?: string; readonly caseId?: string }

/** An account with a session that has begun, stored as signing in stores them, without the seconds a password takes. */
export async function signedIn(
  database: Database,
  roles: readonly Role[],
  { countyCode, caseId }: TestPlace = {},
): Promise<TestAccount> {
  const accountId = randomUUID()
  const token = randomBytes(32).toString('base64url')
  await database.pool.query(
    `insert into sizhi.account (account_id, sign_in_name, display_name, created_by) values ($1, $2, $3, '试验')`,
    [accountId, `${roles.join('-')}-${accountId}`, `试验·${roles.join('、')}`],
  )
  for (const role of roles)
    await database.pool.query(
      `insert into sizhi.account_grant (account_id, role, county_code, case_id, granted_by)
       select $1, $2, $3::text, (select case_id from sizhi.case_file where county_code = $3 and county_code || '-' || key = $4), '试验'`,
      [accountId, role, countyCode ?? caseId?.slice(0, 6) ?? null, caseId ?? null],
    )
  await database.pool.query('insert into sizhi.session (account_id, token_hash) values ($1, $2)', [
    accountId,
    createHash('sha256').update(token).digest('hex'),
  ])
  return { accountId, cookie: `sizhi-session=${token}` }
}
