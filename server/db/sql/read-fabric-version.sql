-- $1 county, $2 case, $3 version, or null for the one that stands.
select version, changed_by as "changedBy", changed_at as "changedAt", reason, returns_to as "returnsTo", validity,
  jsonb_array_length(fabric -> 'shapes') as shapes, findings, fabric
from sizhi.fabric_version
where county_code = $1 and case_id = $2 and ($3::integer is null or version = $3)
order by version desc limit 1;
