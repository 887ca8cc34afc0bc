-- $1 county, $2 case, $3 number, $4 state as JSON, $5 who, $6 when.
insert into sizhi.case_attachment_version (county_code, case_id, attachment_number, version, state, changed_by, changed_at)
select $1, $2, $3, 1 + coalesce(max(version), 0), $4::jsonb, $5, $6
from sizhi.case_attachment_version where county_code = $1 and case_id = $2 and attachment_number = $3;
