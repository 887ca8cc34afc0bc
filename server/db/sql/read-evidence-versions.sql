-- $1 county, $2 case: every version, entries in the order in which they were first changed, versions in theirs.
select offered_by as "offeredBy", number, version, is_entered as "isEntered", state, changed_by as "changedBy",
  changed_at as "changedAt"
from sizhi.evidence_version where county_code = $1 and case_id = $2
order by min(changed_at) over (partition by offered_by, number), offered_by, number, version;
