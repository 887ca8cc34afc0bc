-- $1 county, $2 case, $3 questions as a JSON list.
insert into sizhi.question (county_code, case_id, question_key, question_index, code, quote, candidates, calls)
select $1, $2, question ->> 'key', ordinality - 1, question ->> 'code', question ->> 'quote',
  array(select jsonb_array_elements_text(question -> 'candidates')), question -> 'calls'
from jsonb_array_elements($3::jsonb) with ordinality as list (question, ordinality);
