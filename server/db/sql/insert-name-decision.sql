-- $1 county, $2 case, $3 version that was seen, $4 and $5 names in order, $6 verdict, $7 who, $8 when.
-- Nothing is inserted when somebody decided since: then the number is taken, or the count is another one.
insert into sizhi.name_decision (county_code, case_id, decision_number, first_name, second_name, verdict, decided_by, decided_at)
select $1, $2, known.decisions + 1, $4, $5, $6, $7, $8
from (select count(*)::integer as decisions from sizhi.name_decision where county_code = $1 and case_id = $2) as known
where known.decisions = $3::bigint
on conflict do nothing;
