-- $1 county, $2 layers, $3 least mu, $4 least share, $5 started by, $6 started at, $7 server. Nothing where a search of the county is running.
insert into sizhi.overlap_search (county_code, layers, least_mu, least_share, state, started_by, started_at, server, alive_at)
values ($1, $2, $3, $4, 'running', $5, $6, $7, clock_timestamp())
on conflict (county_code) where state = 'running' do nothing
returning search_id as "id";
