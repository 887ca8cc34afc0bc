-- $1 county, $2 layers, $3 least mu, $4 least share, $5 started by, $6 started at. Nothing where a search of the county is running.
insert into sizhi.overlap_search (county_code, layers, least_mu, least_share, state, started_by, started_at)
values ($1, $2, $3, $4, 'running', $5, $6)
on conflict (county_code) where state = 'running' do nothing
returning search_id as "id";
