-- $1 failure, $2 ended at, $3 seconds without a sign of life (null for all that are said to run), $4 the server that looks: never its own.
update sizhi.overlap_search set state = 'failed', failure = $1, ended_at = $2
where state = 'running' and server is distinct from $4
  and ($3::float8 is null or alive_at is null or alive_at < clock_timestamp() - $3 * interval '1 second');
