-- $1 county, $2 case, $3 pin that it removes or null, $4 who offers, $5 number, $6 target as JSON, $7 who, $8 when.
insert into sizhi.evidence_pin (county_code, case_id, pin_number, removes, offered_by, number, target, made_by, made_at)
select $1, $2, 1 + coalesce(max(pin_number), 0), $3::integer, $4, $5, $6::jsonb, $7, $8
from sizhi.evidence_pin where county_code = $1 and case_id = $2
returning pin_number as pin;
