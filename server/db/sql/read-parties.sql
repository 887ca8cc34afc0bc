-- $1 county, $2 case.
select name, short_name as "shortName", role, to_jsonb(other_names) as "otherNames"
from sizhi.party where county_code = $1 and case_id = $2 order by party_index;
