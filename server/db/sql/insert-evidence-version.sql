-- $1 county, $2 case, $3 who offers, $4 number, $5 whether a person entered it, $6 state as JSON, $7 who, $8 when: with the next
-- version of its entry.
insert into sizhi.evidence_version (county_code, case_id, offered_by, number, version, is_entered, state, changed_by, changed_at)
select $1, $2, $3, $4, 1 + coalesce(max(version), 0), $5, $6::jsonb, $7, $8
from sizhi.evidence_version where county_code = $1 and case_id = $2 and offered_by = $3 and number = $4;
