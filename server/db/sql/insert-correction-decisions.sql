-- $1 county, $2 document, $3 corrections as a JSON list, $4 decision, $5 who, $6 when.
with given as (
  select (correction #>> '{span,start}')::integer as span_start, (correction #>> '{span,end}')::integer as span_end,
    correction ->> 'from' as written, correction ->> 'to' as intended, correction ->> 'reason' as reason,
    (correction ->> 'confidence')::double precision as confidence
  from jsonb_array_elements($3::jsonb) as correction
)
insert into sizhi.correction_decision (county_code, document_id, span_start, span_end, written, intended, decision_number,
  reason, confidence, decision, decided_by, decided_at)
select $1, $2, span_start, span_end, written, intended,
  1 + (
    select count(*) from sizhi.correction_decision as known
    where known.county_code = $1 and known.document_id = $2 and known.span_start = given.span_start
      and known.span_end = given.span_end and known.written = given.written and known.intended = given.intended
  ), reason, confidence, $4, $5, $6
from given;
