import type { Grant } from '../../../geodata/access/model.ts'
import type { DatabaseClient } from '../transaction.ts'

export type StoredAccount = {
  readonly accountId: string
  readonly signInName: string
  readonly displayName: string
  readonly passwordHash: string | null
  readonly secondFactorSecret: string | null
  readonly secondFactorStep: number | null
  readonly isClosed: boolean
}

export type NewAccount = {
  readonly signInName: string
  readonly displayName: string
  readonly passwordHash: string | null
  readonly mustChangePassword: boolean
  readonly createdBy: string
}

const COLUMNS = `account_id as "accountId", sign_in_name as "signInName", display_name as "displayName",
  password_hash as "passwordHash", second_factor_secret as "secondFactorSecret", second_factor_step as "secondFactorStep",
  is_closed as "isClosed"`

/** Names differ in more than their case and width. */
export const foldedName = (name: string): string => name.normalize('NFKC').trim().toLowerCase()

/** Accounts and what they are. Under the keeper's role. */
export const accountRepository = (client: DatabaseClient) => ({
  async byName(name: string): Promise<StoredAccount | undefined> {
    const { rows } = await client.query<StoredAccount>(`select ${COLUMNS} from sizhi.account where sign_in_name = $1`, [
      foldedName(name),
    ])
    return rows[0]
  },

  async byId(accountId: string): Promise<StoredAccount | undefined> {
    const { rows } = await client.query<StoredAccount>(`select ${COLUMNS} from sizhi.account where account_id = $1`, [
      accountId,
    ])
    return rows[0]
  },

  async isEmpty(): Promise<boolean> {
    const { rowCount } = await client.query('select 1 from sizhi.account limit 1')
    return rowCount === 0
  },

  /** Undefined when the name is taken. */
  async insert(account: NewAccount): Promise<string | undefined> {
    const { signInName, displayName, passwordHash, mustChangePassword, createdBy } = account
    const { rows } = await client.query<{ account_id: string }>(
      `insert into sizhi.account (sign_in_name, display_name, password_hash, password_changed_at, must_change_password, created_by)
       values ($1, $2, $3, case when $3::text is null then null else now() end, $4, $5)
       on conflict (sign_in_name) do nothing returning account_id`,
      [foldedName(signInName), displayName, passwordHash, mustChangePassword, createdBy],
    )
    return rows[0]?.account_id
  },

  /** `mustChange`: somebody else knows it too. */
  async setPassword(accountId: string, passwordHash: string, mustChange: boolean): Promise<void> {
    await client.query(
      `update sizhi.account set password_hash = $2, password_changed_at = now(), must_change_password = $3
       where account_id = $1`,
      [accountId, passwordHash, mustChange],
    )
  },

  /** Null takes the second factor away. */
  async setSecondFactor(accountId: string, secret: string | null): Promise<void> {
    await client.query(
      'update sizhi.account set second_factor_secret = $2, second_factor_step = null where account_id = $1',
      [accountId, secret],
    )
  },

  /** False when the code of this step, or a later one, was taken meanwhile. */
  async takeSecondFactorStep(accountId: string, step: number): Promise<boolean> {
    const { rowCount } = await client.query(
      `update sizhi.account set second_factor_step = $2
       where account_id = $1 and (second_factor_step is null or second_factor_step < $2)`,
      [accountId, step],
    )
    return rowCount === 1
  },

  /** False for a county or a case that is not there. */
  async grant(accountId: string, { role, countyCode, caseId }: Grant, grantedBy: string): Promise<boolean> {
    const { rowCount } = await client.query(
      `insert into sizhi.account_grant (account_id, role, county_code, case_id, granted_by)
       select $1, $2, $3::text, found.case_id, $5
       from (select 1) as one
       left join sizhi.case_file as found on found.county_code = $3 and found.county_code || '-' || found.key = $4
       where ($4::text is null or found.case_id is not null)
         and ($3::text is null or exists (select 1 from sizhi.county where county_code = $3))
       on conflict (account_id, role, county_code, case_id) do update set granted_by = account_grant.granted_by`,
      [accountId, role, countyCode, caseId, grantedBy],
    )
    return rowCount === 1
  },

  /** False where it has no such grant. */
  async takeGrant(accountId: string, { role, countyCode, caseId }: Grant): Promise<boolean> {
    const { rowCount } = await client.query(
      `delete from sizhi.account_grant
       where account_id = $1 and role = $2 and county_code is not distinct from $3
         and case_id is not distinct from
           (select case_id from sizhi.case_file where county_code = $3 and county_code || '-' || key = $4)`,
      [accountId, role, countyCode, caseId],
    )
    return rowCount === 1
  },

  /** Who signs in as this subject at this provider; an account that is closed too. */
  async bySubject(issuer: string, subject: string): Promise<StoredAccount | undefined> {
    const { rows } = await client.query<StoredAccount>(
      `select ${COLUMNS} from sizhi.account where external_issuer = $1 and external_subject = $2`,
      [issuer, subject],
    )
    return rows[0]
  },

  async setSubject(accountId: string, issuer: string | null, subject: string | null): Promise<void> {
    await client.query('update sizhi.account set external_issuer = $2, external_subject = $3 where account_id = $1', [
      accountId,
      issuer,
      subject,
    ])
  },

  async close(accountId: string): Promise<void> {
    await client.query('update sizhi.account set is_closed = true where account_id = $1', [accountId])
  },

  async all(): Promise<{ signInName: string; displayName: string; isClosed: boolean; roles: string }[]> {
    const { rows } = await client.query<{ signInName: string; displayName: string; isClosed: boolean; roles: string }>(
      `select sign_in_name as "signInName", display_name as "displayName", is_closed as "isClosed",
         coalesce((
           select string_agg(concat_ws(' ', role, granted.county_code, case_file.key), ', ' order by granted_at)
           from sizhi.account_grant as granted
           left join sizhi.case_file on case_file.county_code = granted.county_code and case_file.case_id = granted.case_id
           where granted.account_id = account.account_id
         ), '') as roles
       from sizhi.account order by sign_in_name`,
    )
    return rows
  },

  async note(actor: string, action: string, accountId: string | null, details: object = {}): Promise<void> {
    await client.query('insert into sizhi.account_event (actor, action, account_id, details) values ($1, $2, $3, $4)', [
      actor,
      action,
      accountId,
      JSON.stringify(details),
    ])
  },
})
