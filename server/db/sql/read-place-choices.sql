-- $1 county, $2 document: of each words the last choice that nobody took back.
select distinct on (call_start, call_end, mark_start, mark_end)
  choice_number as number, jsonb_build_object('start', call_start, 'end', call_end) as call,
  case when mark_start is not null then jsonb_build_object('start', mark_start, 'end', mark_end) end as mark,
  place_id as "placeId", decided_by as "decidedBy", decided_at as "decidedAt"
from sizhi.place_choice as choice
where county_code = $1 and document_id = $2 and undoes is null
  and not exists (
    select from sizhi.place_choice as undoing
    where undoing.county_code = $1 and undoing.document_id = $2 and undoing.undoes = choice.choice_number
  )
order by call_start, call_end, mark_start, mark_end, choice_number desc;
