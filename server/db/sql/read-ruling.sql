-- $1 county, $2 case: the ruling with its line and awards.
select number, authority, standing, standing = 'stands' as upheld, description_index::text as "descriptionId",
  case when date_words is null then null
    else jsonb_build_object('words', date_words, 'from', date_from, 'to', date_to) end as date,
  (
    select outline_id from sizhi.dividing_line as line
    where line.county_code = ruling.county_code and line.case_id = ruling.case_id and line.ruling_number = ruling.ruling_number
  ) as "outlineId",
  coalesce((
    select jsonb_agg(jsonb_build_object(
      'callIndex', call_index, 'side', side, 'claimantLetter', claimant_letter, 'winner', winner,
      'geometry', st_asgeojson(geometry, 9)::jsonb,
      'byHand', (select jsonb_build_object('version', hand.version, 'changedBy', hand.changed_by, 'changedAt', hand.changed_at, 'reason', hand.reason)
        from sizhi.fabric_version as hand
        where hand.county_code = $1 and hand.case_id = $2 and hand.version = award.fabric_version),
      'areas', case when planar_square_metres is null then null else jsonb_build_object(
        'planarSquareMetres', planar_square_metres, 'ellipsoidalSquareMetres', ellipsoidal_square_metres) end
    ) order by call_index)
    from sizhi.award
    where award.county_code = ruling.county_code and award.case_id = ruling.case_id and award.ruling_number = ruling.ruling_number
  ), '[]') as awards
from sizhi.ruling where county_code = $1 and case_id = $2
order by ruling_number desc limit 1;
