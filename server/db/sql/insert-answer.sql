-- $1 county, $2 case, $3 question, $4 value, $5 who, $6 when.
insert into sizhi.answer (county_code, case_id, question_key, answer_number, value, answered_by, answered_at)
select $1, $2, $3, 1 + count(*), $4, $5, $6
from sizhi.answer where county_code = $1 and case_id = $2 and question_key = $3;
