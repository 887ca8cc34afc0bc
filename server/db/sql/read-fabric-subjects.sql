-- $1 county, $2 case: what the shapes of the standing version stand for, without their lines.
select jsonb_path_query_array(fabric, '$.shapes[*].of') as subjects
from sizhi.fabric_version
where county_code = $1 and case_id = $2
order by version desc limit 1;
