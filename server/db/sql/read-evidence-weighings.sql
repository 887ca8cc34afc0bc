-- $1 county, $2 case: of each entry and issue the last decision, unless it was taken back.
with last as (
  select distinct on (offered_by, number, issue) decision_number, offered_by, number, issue, stance, note, decided_by, decided_at
  from sizhi.evidence_weighing where county_code = $1 and case_id = $2
  order by offered_by, number, issue, decision_number desc
)
select decision_number as decision, offered_by as "offeredBy", number, issue, stance, note, decided_by as "decidedBy",
  decided_at as "decidedAt"
from last where stance is not null order by decision_number;
