-- $1 county, $2 document, $3 call and $4 mark as spans (mark or null), $5 place id, $6 who, $7 when.
insert into sizhi.place_choice (county_code, document_id, choice_number, call_start, call_end, mark_start, mark_end,
  place_id, decided_by, decided_at)
select $1, $2, 1 + coalesce(max(choice_number), 0), ($3::jsonb ->> 'start')::integer, ($3::jsonb ->> 'end')::integer,
  ($4::jsonb ->> 'start')::integer, ($4::jsonb ->> 'end')::integer, $5, $6, $7
from sizhi.place_choice where county_code = $1 and document_id = $2
returning choice_number;
