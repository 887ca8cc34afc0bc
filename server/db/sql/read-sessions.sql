-- $1 SHA-256 of a token or null, $2 seconds a session lives unused, $3 seconds it lives at all, $4 ids of sessions or null: the sessions of that token
-- or with these ids, their accounts, and what those are.
select session.session_id as "sessionId", account.account_id as "accountId", account.sign_in_name as "signInName",
  account.display_name as "displayName", account.second_factor_secret is not null as "hasSecondFactor",
  account.password_hash is not null as "hasPassword",
  account.must_change_password and account.password_hash is not null as "mustChangePassword",
  coalesce(session.token_hash = $1, true) as "isCurrent",
  extract(epoch from now() - session.renewed_at)::double precision as "secondsSinceRenewal",
  extract(epoch from now() - session.used_at)::double precision as "secondsSinceUse",
  coalesce(session.ended_because, case
    when account.is_closed then 'account-closed'
    when session.used_at < now() - make_interval(secs => $2) or session.started_at < now() - make_interval(secs => $3) then 'expired'
  end) as "endedBecause",
  coalesce((
    select jsonb_agg(jsonb_build_object('role', granted.role, 'countyCode', granted.county_code,
      'caseId', granted.county_code || '-' || case_file.key) order by granted.granted_at, granted.grant_id)
    from sizhi.account_grant as granted
    left join sizhi.case_file on case_file.county_code = granted.county_code and case_file.case_id = granted.case_id
    where granted.account_id = account.account_id
  ), '[]') as grants
from sizhi.session
join sizhi.account using (account_id)
where session.token_hash = $1 or session.previous_token_hash = $1 or session.session_id = any($4::uuid[]);
