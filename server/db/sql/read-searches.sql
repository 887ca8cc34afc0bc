-- $1 county, or null for all, $2 states: the last search of each county in each of these states.
select distinct on (county_code, state) county_code as "countyCode", search_id as "id", layers, least_mu as "leastMu",
  least_share as "leastShare", state, figures, failure, is_outdated as "isOutdated", started_by as "startedBy",
  started_at as "startedAt", ended_at as "endedAt", progress
from sizhi.overlap_search
where ($1::text is null or county_code = $1) and state = any ($2::text[])
order by county_code, state, started_at desc;
