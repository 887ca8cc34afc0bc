-- $1 county, $2 document, $3 number of the choice that is taken back, $4 who, $5 when.
insert into sizhi.place_choice (county_code, document_id, choice_number, undoes, call_start, call_end, mark_start, mark_end,
  decided_by, decided_at)
select $1, $2, 1 + (select max(choice_number) from sizhi.place_choice where county_code = $1 and document_id = $2),
  choice_number, call_start, call_end, mark_start, mark_end, $4, $5
from sizhi.place_choice where county_code = $1 and document_id = $2 and choice_number = $3;
