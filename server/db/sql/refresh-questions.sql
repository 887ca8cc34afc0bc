-- $1 county, $2 case, $3 the questions that are asked now, as a JSON list. A question that is asked no more keeps its row
-- and its answers, and asks of no call.
with asked as (
  select question, question ->> 'key' as question_key, ordinality
  from jsonb_array_elements($3::jsonb) with ordinality as list (question, ordinality)
),
gone as (
  update sizhi.question set calls = '[]'
  where county_code = $1 and case_id = $2 and question_key not in (select question_key from asked)
)
insert into sizhi.question (county_code, case_id, question_key, question_index, code, quote, candidates, calls)
select $1, $2, question_key,
  ordinality + (select coalesce(max(question_index), -1) from sizhi.question where county_code = $1 and case_id = $2),
  question ->> 'code', question ->> 'quote', array(select jsonb_array_elements_text(question -> 'candidates')), question -> 'calls'
from asked
on conflict (county_code, case_id, question_key)
  do update set calls = excluded.calls, candidates = excluded.candidates, quote = excluded.quote;
