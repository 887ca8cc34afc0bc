-- $1 county, $2 case: the grid that is in use, without its heights; a row without facts where it was withdrawn.
select terrain_number as number, facts, changed_by as "importedBy", changed_at as "importedAt"
from sizhi.terrain where county_code = $1 and case_id = $2
order by terrain_number desc limit 1;
