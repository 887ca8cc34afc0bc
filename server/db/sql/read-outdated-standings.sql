-- $1 what standings are computed with now: cases with events whose standing is not, with all their events.
select event.county_code as "countyCode", event.case_id as "caseId",
  jsonb_agg(jsonb_build_object('number', event.event_number, 'round', event.round, 'day', event.happened_on, 'fact', event.fact)
    order by event.event_number) as entries
from sizhi.case_event as event
left join sizhi.case_standing as standing
  on standing.county_code = event.county_code and standing.case_id = event.case_id
where standing.computed_with is distinct from $1
group by event.county_code, event.case_id;
