-- $1 county, $2 case, $3 number of the scan, $4 state as JSON, $5 report as JSON or null, $6 who, $7 when, $8 reason.
insert into sizhi.scan_version (county_code, case_id, scan_number, version, state, report, changed_by, changed_at, reason)
select $1, $2, $3, 1 + coalesce(max(version), 0), $4::jsonb, $5::jsonb, $6, $7, $8
from sizhi.scan_version where county_code = $1 and case_id = $2 and scan_number = $3;
