-- $1 county, $2 case, $3 place id, $4 place as JSON or null, $5 who, $6 when, $7 reason.
insert into sizhi.place_version (county_code, case_id, place_id, version, place, changed_by, changed_at, reason)
select $1, $2, $3, 1 + coalesce(max(version), 0), $4::jsonb, $5, $6, $7
from sizhi.place_version where county_code = $1 and case_id = $2 and place_id = $3;
