-- $1 county, $2 case.
select place_id as "placeId", version, place, changed_by as "changedBy", changed_at as "changedAt", reason,
  source_file as "sourceFile", source_sha256 as "sourceSha256"
from sizhi.place_version where county_code = $1 and case_id = $2 order by place_id, version;
