-- $1 county, $2 case: every decision, the first first.
select first_name as "first", second_name as "second", verdict, decided_by as "decidedBy",
  to_char(decided_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "decidedAt"
from sizhi.name_decision where county_code = $1 and case_id = $2 order by decision_number;
