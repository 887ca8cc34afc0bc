-- $1 county, $2 document, $3 span and $4 its words, $5 the calls that stand there as a JSON list, $6 who, $7 when.
insert into sizhi.call_correction (county_code, document_id, correction_number, span_start, span_end, quote, calls, decided_by, decided_at)
select $1, $2, 1 + coalesce(max(correction_number), 0), ($3::jsonb ->> 'start')::integer, ($3::jsonb ->> 'end')::integer, $4, $5::jsonb, $6, $7
from sizhi.call_correction where county_code = $1 and document_id = $2
returning correction_number;
