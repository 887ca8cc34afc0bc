-- Summaries of all cases, or of one: $1 county or null, $2 key or null.
select file.county_code, file.case_id, file.key, file.title, file.version, file.central_meridian_degrees,
  county.name as county_name,
  coalesce((
    select jsonb_agg(jsonb_build_object('letter', letter, 'name', name, 'parties', to_jsonb(party_names)) order by letter)
    from sizhi.claimant where claimant.county_code = file.county_code and claimant.case_id = file.case_id
  ), '[]') as claimants,
  exists (
    select from sizhi.place where place.county_code = file.county_code and place.case_id = file.case_id and place.illustrative
  ) as illustrative,
  exists (
    select from sizhi.ruling where ruling.county_code = file.county_code and ruling.case_id = file.case_id
    -- Words that are still drafted in the case are nobody's ruling yet.
    and (
      not exists (
        select from sizhi.document_addition as added
        where added.county_code = file.county_code and added.document_id = ruling.document_id
      ) or exists (
        select from sizhi.sealed_ruling as sealed where sealed.county_code = file.county_code and sealed.case_id = file.case_id
      )
    )
  ) as has_ruling,
  (select count(*) from sizhi.question
   where question.county_code = file.county_code and question.case_id = file.case_id and question.calls <> '[]'
     and (
       select value from sizhi.answer
       where answer.county_code = file.county_code and answer.case_id = file.case_id and answer.question_key = question.question_key
       order by answer_number desc limit 1
     ) is null) as open_questions
from sizhi.case_file as file
join sizhi.county using (county_code)
where ($1::text is null or file.county_code = $1) and ($2::text is null or file.key = $2)
order by file.county_code, file.created_at;
