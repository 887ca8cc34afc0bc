-- $1 county, $2 document, $3 span and $4 its words, $5 subject or null, $6 claimant or null, $7 who, $8 when.
insert into sizhi.description_correction (county_code, document_id, correction_number, span_start, span_end, quote, subject,
  claimant_letter, decided_by, decided_at)
select $1, $2, 1 + coalesce(max(correction_number), 0), ($3::jsonb ->> 'start')::integer, ($3::jsonb ->> 'end')::integer, $4, $5, $6, $7, $8
from sizhi.description_correction where county_code = $1 and document_id = $2
returning correction_number;
