-- $1 the rules that standings are computed by now: cases with events whose standing was computed by others, before the last
-- event, or by an older calendar, with all their events.
select file.county_code as "countyCode", file.case_id as "caseId", newest.events, calendar.versions as "calendarVersions",
  (select jsonb_agg(jsonb_build_object('number', event.event_number, 'round', event.round, 'day', event.happened_on, 'fact', event.fact)
      order by event.event_number)
    from sizhi.case_event as event
    where event.county_code = file.county_code and event.case_id = file.case_id) as entries
from sizhi.case_file as file
cross join lateral (
  select max(event.event_number) as events from sizhi.case_event as event
  where event.county_code = file.county_code and event.case_id = file.case_id
) as newest
cross join lateral (
  select count(*)::integer as versions from sizhi.work_calendar as noted where noted.county_code = file.county_code
) as calendar
left join sizhi.case_standing as standing
  on standing.county_code = file.county_code and standing.case_id = file.case_id
where newest.events is not null and (standing.computed_with is distinct from $1
  or standing.events is distinct from newest.events or standing.calendar_versions is distinct from calendar.versions)
order by file.county_code, file.case_id;
