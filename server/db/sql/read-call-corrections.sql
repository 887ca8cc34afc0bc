-- $1 county, $2 document: of each corrected call the last correction that nobody took back.
select distinct on (call_start, call_end)
  correction_number as number, side, act, marks, decided_by as "decidedBy", decided_at as "decidedAt",
  jsonb_build_object('start', description_start, 'end', description_end) as description,
  jsonb_build_object('start', call_start, 'end', call_end) as call
from sizhi.call_correction as correction
where county_code = $1 and document_id = $2 and undoes is null
  and not exists (
    select from sizhi.call_correction as undoing
    where undoing.county_code = $1 and undoing.document_id = $2 and undoing.undoes = correction.correction_number
  )
order by call_start, call_end, correction_number desc;
