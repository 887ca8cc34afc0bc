-- $1 standings as a JSON list, $2 what they were computed with.
insert into sizhi.case_standing (county_code, case_id, state, since, year, filing, deadlines, events,
  calendar_versions, computed_with)
select one ->> 'countyCode', (one ->> 'caseId')::uuid, one ->> 'state', (one ->> 'since')::date, (one ->> 'year')::integer,
  one ->> 'filing', one -> 'deadlines', (one ->> 'events')::integer, (one ->> 'calendarVersions')::integer, $2
from jsonb_array_elements($1::jsonb) as one
on conflict (county_code, case_id) do update set state = excluded.state, since = excluded.since, year = excluded.year,
  filing = excluded.filing, deadlines = excluded.deadlines, events = excluded.events,
  calendar_versions = excluded.calendar_versions, computed_with = excluded.computed_with;
