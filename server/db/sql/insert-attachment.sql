-- $1 county, $2 case, $3 hash, $4 name, $5 proposal as JSON or null, $6 who, $7 when: with the next number of the case; no row
-- when the case has these bytes already.
insert into sizhi.case_attachment (county_code, case_id, attachment_number, sha256, name, proposal, added_by, added_at)
select $1, $2, 1 + coalesce(max(attachment_number), 0), $3, $4, $5::jsonb, $6, $7
from sizhi.case_attachment where county_code = $1 and case_id = $2
on conflict (county_code, case_id, sha256) do nothing
returning attachment_number as number;
