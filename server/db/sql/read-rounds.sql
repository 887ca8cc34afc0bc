-- $1 county, $2 case: the rounds of its ruling, the first one also where nothing was ever sealed.
with opened as (
  select round, jsonb_build_object('openedBy', opened_by, 'openedAt', opened_at, 'reason', reason) as opened
  from sizhi.ruling_round where county_code = $1 and case_id = $2
  union all
  select 1, null
),
sealed as (
  select round, jsonb_build_object('sealedBy', sealed_by, 'sealedAt', sealed_at, 'sha256', sha256) as seal
  from sizhi.sealed_ruling where county_code = $1 and case_id = $2
)
select round, opened, seal from opened left join sealed using (round) order by round;
