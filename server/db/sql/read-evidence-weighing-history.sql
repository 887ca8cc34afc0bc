-- $1 county, $2 case: every decision on a cell of the matrix, the first one first; a stance of null takes the one before back.
select decision_number as decision, offered_by as "offeredBy", number, issue, stance, note, decided_by as "decidedBy",
  decided_at as "decidedAt"
from sizhi.evidence_weighing where county_code = $1 and case_id = $2
order by decision_number;
