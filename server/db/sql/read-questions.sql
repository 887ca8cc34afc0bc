-- $1 county, $2 case: questions, each with everything that was answered or (value null) taken back, the last one last.
select question_key as key, code, quote, calls, to_jsonb(candidates) as candidates,
  coalesce((
    select jsonb_agg(jsonb_build_object('value', value, 'answeredBy', answered_by,
      'answeredAt', to_char(answered_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')) order by answer_number)
    from sizhi.answer
    where answer.county_code = question.county_code and answer.case_id = question.case_id
      and answer.question_key = question.question_key
  ), '[]') as history
from sizhi.question where county_code = $1 and case_id = $2 order by question_index;
