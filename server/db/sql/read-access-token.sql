-- $1 SHA-256 of a token: the account that made it, and what that is; nothing for one that is revoked, over, or of a closed account.
select token.token_id as "sessionId", token.may_write as "mayWrite", account.account_id as "accountId", account.sign_in_name as "signInName",
  account.display_name as "displayName", account.second_factor_secret is not null as "hasSecondFactor",
  account.password_hash is not null as "hasPassword",
  account.must_change_password and account.password_hash is not null as "mustChangePassword",
  coalesce((
    select jsonb_agg(jsonb_build_object('role', granted.role, 'countyCode', granted.county_code,
      'caseId', granted.county_code || '-' || case_file.key) order by granted.granted_at, granted.grant_id)
    from sizhi.account_grant as granted
    left join sizhi.case_file on case_file.county_code = granted.county_code and case_file.case_id = granted.case_id
    where granted.account_id = account.account_id
  ), '[]') as grants
from sizhi.access_token as token
join sizhi.account using (account_id)
where token.token_hash = $1 and token.revoked_at is null and token.expires_at > now() and not account.is_closed;
