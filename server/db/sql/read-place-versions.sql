-- $1 county, $2 case.
select place_id as "placeId", version, place, changed_by as "changedBy", changed_at as "changedAt", reason
from sizhi.place_version where county_code = $1 and case_id = $2 order by place_id, version;
