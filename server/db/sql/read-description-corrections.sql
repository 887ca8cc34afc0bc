-- $1 county, $2 document: the corrections of whole descriptions that nobody took back.
select correction_number as number, quote, subject, claimant_letter as "claimantLetter", decided_by as "decidedBy",
  decided_at as "decidedAt", jsonb_build_object('start', span_start, 'end', span_end) as span
from sizhi.description_correction as correction
where county_code = $1 and document_id = $2 and undoes is null
  and not exists (
    select from sizhi.description_correction as undoing
    where undoing.county_code = $1 and undoing.document_id = $2 and undoing.undoes = correction.correction_number
  )
order by correction_number;
