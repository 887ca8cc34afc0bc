-- $1 county, $2 search, $3 state, $4 figures (JSON or null), $5 failure (or null), $6 ended at, $7 whether it is outdated from the first.
update sizhi.overlap_search
set state = $3, figures = $4, failure = $5, ended_at = $6, is_outdated = $7
where county_code = $1 and search_id = $2 and state = 'running';
