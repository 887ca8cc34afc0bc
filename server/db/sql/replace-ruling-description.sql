-- $1 county, $2 case, $3 the description of the ruling's line or null. Without one there is no line and no award.
with line_gone as (
  delete from sizhi.dividing_line where county_code = $1 and case_id = $2 and $3::integer is null
), award_gone as (
  delete from sizhi.award where county_code = $1 and case_id = $2 and $3::integer is null
)
update sizhi.ruling set description_index = $3 where county_code = $1 and case_id = $2;
