-- $1 county, $2 case, in the order of the first list.
select basis,
  jsonb_build_object('offeredBy', first_offered_by, 'number', first_number, 'recordIndex', first_record_index) as first,
  jsonb_build_object('offeredBy', second_offered_by, 'number', second_number, 'recordIndex', second_record_index) as second
from sizhi.same_paper where county_code = $1 and case_id = $2 order by same_paper_index;
