-- $1 county, $2 case, $3 pairs of records as a JSON list.
insert into sizhi.same_paper (county_code, case_id, same_paper_index, basis,
  first_offered_by, first_number, first_record_index, second_offered_by, second_number, second_record_index)
select $1, $2, ordinality - 1, pair ->> 'basis',
  pair #>> '{first,offeredBy}', pair #>> '{first,number}', (pair #>> '{first,recordIndex}')::integer,
  pair #>> '{second,offeredBy}', pair #>> '{second,number}', (pair #>> '{second,recordIndex}')::integer
from jsonb_array_elements($3::jsonb) with ordinality as list (pair, ordinality);
