-- $1 county, $2 search, $3 progress (JSON), $4 server: a sign of life. Whether somebody asked to stop it; nothing where it runs no more.
update sizhi.overlap_search set alive_at = clock_timestamp(), progress = $3
where county_code = $1 and search_id = $2 and server = $4 and state = 'running'
returning is_stop_asked as "isStopAsked";
