-- $1 county: sealed rulings beside what the log says was sealed; either may be there without the other.
with logged as (
  select case_id, (details ->> 'round')::integer as round, details ->> 'sha256' as sha256
  from sizhi.case_log where county_code = $1 and action = 'ruling-sealed'
)
select file.key as case, coalesce(sealed.round, logged.round) as round, sealed.document, sealed.sha256 as stated,
  logged.sha256 as logged
from (select case_id, round, sha256, document from sizhi.sealed_ruling where county_code = $1) as sealed
full join logged on logged.case_id = sealed.case_id and logged.round = sealed.round
join sizhi.case_file as file on file.county_code = $1 and file.case_id = coalesce(sealed.case_id, logged.case_id)
order by file.key, 2;
