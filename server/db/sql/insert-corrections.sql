-- $1 county, $2 document, $3 corrections as a JSON list.
insert into sizhi.correction (county_code, document_id, correction_index, span_start, span_end, written, intended, reason, confidence, applied)
select $1, $2, ordinality - 1, (correction #>> '{span,start}')::integer, (correction #>> '{span,end}')::integer,
  correction ->> 'from', correction ->> 'to', correction ->> 'reason', (correction ->> 'confidence')::double precision,
  (correction ->> 'applied')::boolean
from jsonb_array_elements($3::jsonb) with ordinality as list (correction, ordinality);
