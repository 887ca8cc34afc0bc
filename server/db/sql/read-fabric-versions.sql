-- $1 county, $2 case: every version without its lines, the last one first.
select version, changed_by as "changedBy", changed_at as "changedAt", reason, returns_to as "returnsTo", validity,
  jsonb_array_length(fabric -> 'shapes') as shapes, findings,
  (select entry.details -> 'mergedWith' from sizhi.audit as entry
    where entry.county_code = $1 and entry.case_id = $2 and entry.action = 'fabric-changed'
      and entry.details -> 'version' = to_jsonb(fabric_version.version)
    order by audit_number limit 1) as "mergedWith"
from sizhi.fabric_version where county_code = $1 and case_id = $2 order by version desc;
