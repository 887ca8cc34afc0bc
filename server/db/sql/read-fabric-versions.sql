-- $1 county, $2 case: every version without its lines, the last one first.
select version, changed_by as "changedBy", changed_at as "changedAt", reason, returns_to as "returnsTo", validity,
  jsonb_array_length(fabric -> 'shapes') as shapes, findings
from sizhi.fabric_version where county_code = $1 and case_id = $2 order by version desc;
