-- $1 county, $2 case, $3 fabric, $4 findings and $5 validity as JSON, $6 the version returned to or null, $7 who, $8 when, $9 reason.
insert into sizhi.fabric_version (county_code, case_id, version, fabric, findings, validity, returns_to, changed_by, changed_at, reason)
select $1, $2, 1 + coalesce(max(version), 0), $3::jsonb, $4::jsonb, $5::jsonb, $6::integer, $7, $8, $9
from sizhi.fabric_version where county_code = $1 and case_id = $2
returning version;
