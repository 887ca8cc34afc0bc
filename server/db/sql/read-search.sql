-- $1 county, $2 search.
select county_code as "countyCode", search_id as "id", layers, least_mu as "leastMu", least_share as "leastShare", state,
  figures, failure, is_outdated as "isOutdated", started_by as "startedBy", started_at as "startedAt", ended_at as "endedAt", progress
from sizhi.overlap_search
where county_code = $1 and search_id = $2;
