-- $1 county, $2 case, $3 who offers, $4 number, $5 issue, $6 stance or null, $7 note, $8 who, $9 when.
insert into sizhi.evidence_weighing
  (county_code, case_id, decision_number, offered_by, number, issue, stance, note, decided_by, decided_at)
select $1, $2, 1 + coalesce(max(decision_number), 0), $3, $4, $5, $6::text, $7, $8, $9
from sizhi.evidence_weighing where county_code = $1 and case_id = $2;
