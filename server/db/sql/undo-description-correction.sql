-- $1 county, $2 document, $3 number of the correction that is taken back, $4 who, $5 when.
insert into sizhi.description_correction (county_code, document_id, correction_number, undoes, span_start, span_end, quote, decided_by, decided_at)
select $1, $2, 1 + (select max(correction_number) from sizhi.description_correction where county_code = $1 and document_id = $2),
  correction_number, span_start, span_end, quote, $4, $5
from sizhi.description_correction where county_code = $1 and document_id = $2 and correction_number = $3;
