-- The ledger of all cases. $1 part of title, key, county or such a name, or null; $2 state, 'unsaid', or null; $3 year or null;
-- $4 county or null; $5 part of a party's or claimant's name or null; $6 'overdue', 'soon' or null; $7 filing or null; $8 today;
-- $9 last day that counts as soon; $10 order; $11 whether descending; $12 how many at most; $13 how many to pass over.
with found as (
  select file.county_code, file.case_id, file.key, file.title, county.name as county_name,
    standing.state, standing.since, coalesce(standing.filing, 'open') as filing,
    coalesce(standing.year, extract(year from file.created_at at time zone 'Asia/Shanghai')::integer) as year,
    next.key as next_key, next.whose as next_whose, next.due as next_due, next.checked as next_checked,
    extent.planar_square_metres, extent.closed_by_straight_metres
  from sizhi.case_file as file
  join sizhi.county as county on county.county_code = file.county_code
  left join sizhi.case_standing as standing on standing.county_code = file.county_code and standing.case_id = file.case_id
  left join lateral (
    select key, whose, due, checked
    from jsonb_to_recordset(standing.deadlines) as deadline (key text, whose text, due date, resting boolean, checked boolean)
    where not resting and (whose <> 'party' or due >= $8::date)
    order by due, key limit 1
  ) as next on true
  left join lateral (
    select sum(planar_square_metres) as planar_square_metres, sum(closed_by_straight_metres) as closed_by_straight_metres
    from sizhi.outline
    where outline.county_code = file.county_code and outline.case_id = file.case_id and is_current and role = 'extent'
      and planar_square_metres is not null
  ) as extent on true
  left join lateral (
    -- A line each: no words are found across the end of one name and the start of the next.
    select coalesce(string_agg(lower(name), chr(10)), '') as names
    from (
      select name from sizhi.party where party.county_code = file.county_code and party.case_id = file.case_id
      union all
      select corrected.name from sizhi.party_correction as corrected
      where corrected.county_code = file.county_code and corrected.case_id = file.case_id
      union all
      select claimant.name from sizhi.claimant where claimant.county_code = file.county_code and claimant.case_id = file.case_id
    ) as known
  ) as named on true
  where ($4::text is null or file.county_code = $4)
    and ($1::text is null or position(lower($1) in lower(concat_ws(' ', file.title, file.key, county.name))) > 0
      or position(lower($1) in named.names) > 0)
    and ($5::text is null or position(lower($5) in named.names) > 0)
    and ($7::text is null or coalesce(standing.filing, 'open') = $7)
),
chosen as (
  select * from found
  where ($3::integer is null or year = $3)
    and ($6::text is null
      or ($6 = 'overdue' and next_due < $8::date)
      or ($6 = 'soon' and next_due between $8::date and $9::date))
),
shown as (
  select * from chosen where $2::text is null or coalesce(state, 'unsaid') = $2
),
page as (
  select *, row_number() over (
    order by
      case when $10 = 'due' and not $11 then next_due end asc nulls last,
      case when $10 = 'due' and $11 then next_due end desc nulls last,
      case when $10 = 'since' and not $11 then since end asc nulls last,
      case when $10 = 'since' and $11 then since end desc nulls last,
      case when $10 = 'title' and not $11 then title when $10 = 'county' and not $11 then county_code when $10 = 'state' and not $11 then state end asc nulls last,
      case when $10 = 'title' and $11 then title when $10 = 'county' and $11 then county_code when $10 = 'state' and $11 then state end desc nulls last,
      case when $10 = 'year' and not $11 then year when $10 = 'area' and not $11 then planar_square_metres end asc nulls last,
      case when $10 = 'year' and $11 then year when $10 = 'area' and $11 then planar_square_metres end desc nulls last,
      county_code, key
  ) as place
  from shown
)
select jsonb_build_object(
  'total', (select count(*) from shown),
  'overdue', (select count(*) from shown where next_due < $8::date),
  'soon', (select count(*) from shown where next_due between $8::date and $9::date),
  'disputedSquareMetres', (select coalesce(sum(planar_square_metres), 0) from shown),
  'states', (
    select coalesce(jsonb_agg(jsonb_build_object('state', state, 'cases', cases)), '[]')
    from (select coalesce(state, 'unsaid') as state, count(*) as cases from chosen group by 1) as counted
  ),
  'years', (select coalesce(jsonb_agg(year order by year desc), '[]') from (select distinct year from found) as years),
  'rows', (
    select coalesce(jsonb_agg(jsonb_build_object(
      'countyCode', county_code, 'countyName', county_name, 'key', key, 'title', title, 'year', year, 'state', state,
      'since', since, 'filing', filing,
      'illustrative', exists (
        select from sizhi.place
        where place.county_code = page.county_code and place.case_id = page.case_id and place.illustrative
      ),
      'claimants', coalesce((
        select jsonb_agg(jsonb_build_object('letter', letter, 'name', name, 'parties', to_jsonb(party_names)) order by letter)
        from sizhi.claimant where claimant.county_code = page.county_code and claimant.case_id = page.case_id
      ), '[]'),
      'openQuestions', (
        select count(*) from sizhi.question
        where question.county_code = page.county_code and question.case_id = page.case_id and question.calls <> '[]' and (
          select value from sizhi.answer
          where answer.county_code = page.county_code and answer.case_id = page.case_id
            and answer.question_key = question.question_key
          order by answer_number desc limit 1
        ) is null
      ),
      'disputed', case when planar_square_metres is null then null else jsonb_build_object(
        'planarSquareMetres', planar_square_metres, 'closedByStraightMetres', closed_by_straight_metres) end,
      'next', case when next_due is null then null else jsonb_build_object(
        'key', next_key, 'whose', next_whose, 'due', next_due, 'isChecked', next_checked) end
    ) order by place), '[]')
    from page where place > $13 and place <= $13 + $12
  )
) as ledger;
