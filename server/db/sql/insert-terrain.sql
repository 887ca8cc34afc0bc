-- $1 county, $2 case, $3 facts (null withdraws), $4 heights, $5 who, $6 when, $7 why.
insert into sizhi.terrain (county_code, case_id, terrain_number, facts, heights, changed_by, changed_at, reason)
select $1, $2, 1 + coalesce(max(terrain_number), 0), $3::jsonb, $4, $5, $6, $7
from sizhi.terrain where county_code = $1 and case_id = $2
returning terrain_number;
