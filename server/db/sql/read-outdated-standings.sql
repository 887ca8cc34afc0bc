-- $1 the rules that standings are computed by now: cases with events whose standing was computed by others, before the last
-- event, or by an older calendar, with all their events.
with calendar as (
  select county_code, count(*)::integer as versions from sizhi.work_calendar group by county_code
),
newest as (
  select county_code, case_id, max(event_number) as events from sizhi.case_event group by county_code, case_id
)
select newest.county_code as "countyCode", newest.case_id as "caseId", newest.events,
  coalesce(calendar.versions, 0) as "calendarVersions",
  (select jsonb_agg(jsonb_build_object('number', event.event_number, 'round', event.round, 'day', event.happened_on, 'fact', event.fact)
      order by event.event_number)
    from sizhi.case_event as event
    where event.county_code = newest.county_code and event.case_id = newest.case_id) as entries
from newest
left join calendar on calendar.county_code = newest.county_code
left join sizhi.case_standing as standing
  on standing.county_code = newest.county_code and standing.case_id = newest.case_id
where standing.computed_with is distinct from $1 or standing.events is distinct from newest.events
  or standing.calendar_versions is distinct from coalesce(calendar.versions, 0)
order by newest.county_code, newest.case_id;
