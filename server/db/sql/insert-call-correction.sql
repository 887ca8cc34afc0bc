-- $1 county, $2 document, $3 description and $4 call as spans, $5 side, $6 act, $7 marks as a JSON list, $8 who, $9 when.
insert into sizhi.call_correction (county_code, document_id, correction_number, description_start, description_end,
  call_start, call_end, side, act, marks, decided_by, decided_at)
select $1, $2, 1 + coalesce(max(correction_number), 0), ($3::jsonb ->> 'start')::integer, ($3::jsonb ->> 'end')::integer,
  ($4::jsonb ->> 'start')::integer, ($4::jsonb ->> 'end')::integer, $5, $6, $7::jsonb, $8, $9
from sizhi.call_correction where county_code = $1 and document_id = $2
returning correction_number;
