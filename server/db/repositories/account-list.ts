import type { AccountEvent, AccountList, ListedAccount } from '../../../geodata/wire/accounts.ts'
import type { DatabaseClient } from '../transaction.ts'

const MOST_EVENTS = 100

/** What the administrator's page shows. Under the keeper's role. */
export const accountListRepository = (client: DatabaseClient) => ({
  async accounts(): Promise<ListedAccount[]> {
    const { rows } = await client.query<ListedAccount>(
      `select account_id as "accountId", sign_in_name as "signInName", display_name as "displayName", is_closed as "isClosed",
         password_hash is not null as "hasPassword", second_factor_secret is not null as "hasSecondFactor",
         external_subject as "providerSubject",
         (select count(*)::int from sizhi.session
          where session.account_id = account.account_id and ended_at is null
            and used_at > now() - interval '2 hours' and started_at > now() - interval '12 hours') as "openSessions",
         coalesce((
           select jsonb_agg(jsonb_build_object('role', granted.role, 'countyCode', granted.county_code,
             'caseId', granted.county_code || '-' || case_file.key, 'grantedBy', granted.granted_by, 'grantedAt', granted.granted_at,
             'isOwnGift', granted.granted_by = account.sign_in_name) order by granted.granted_at, granted.grant_id)
           from sizhi.account_grant as granted
           left join sizhi.case_file on case_file.county_code = granted.county_code and case_file.case_id = granted.case_id
           where granted.account_id = account.account_id
         ), '[]') as grants
       from sizhi.account order by is_closed, sign_in_name`,
    )
    return rows
  },

  /** The latest first. That somebody signed in is left out: it would hide the rest. */
  async events(): Promise<AccountEvent[]> {
    const { rows } = await client.query<AccountEvent>(
      `select event_number::int as number, to_char(happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "happenedAt",
         actor, action, sign_in_name as account,
         case when details ? 'role' then details end as grant,
         coalesce(actor = sign_in_name, false) as "isOwn"
       from sizhi.account_event left join sizhi.account using (account_id)
       where action <> 'signed-in'
       order by event_number desc limit $1`,
      [MOST_EVENTS],
    )
    return rows
  },

  async counties(): Promise<AccountList['counties']> {
    const { rows } = await client.query<{ code: string; name: string }>(
      'select county_code as code, name from sizhi.county order by county_code',
    )
    return rows
  },
})
