-- $1 county, $2 case: every record of how two outlines share ground, also of outlines that are no longer current, with what was done
-- in the case when each outline was drawn and when the record was computed: all of one transaction bears the same moment.
with done as (
  select distinct on (happened_at) happened_at, jsonb_build_object('changedBy', actor, 'action', action,
    'reason', coalesce(details ->> 'reason', '')) as change
  from sizhi.case_log where county_code = $1 and case_id = $2
  order by happened_at, log_position
)
select overlap.first_outline_id as "firstOutlineId", overlap.second_outline_id as "secondOutlineId",
  overlap.type,
  jsonb_build_object('planarSquareMetres', overlap.planar_square_metres,
    'ellipsoidalSquareMetres', overlap.ellipsoidal_square_metres) as areas,
  overlap.share_of_first as "shareOfFirst", overlap.share_of_second as "shareOfSecond",
  case when overlap.certain_square_metres is null then null else jsonb_build_object(
    'certainSquareMetres', overlap.certain_square_metres, 'possibleSquareMetres', overlap.possible_square_metres) end as range,
  jsonb_build_object('leastMu', overlap.least_mu, 'leastShareOfSmaller', overlap.least_share_of_smaller,
    'equalShare', overlap.equal_share) as tolerances,
  case when overlap.band_method is null then null else jsonb_build_object('method', overlap.band_method,
    'standardErrors', overlap.standard_errors, 'confidence', overlap.confidence) end as band,
  overlap.first_accuracy as "firstAccuracy", overlap.second_accuracy as "secondAccuracy",
  st_asgeojson(overlap.geometry, 9)::jsonb as geometry,
  st_asgeojson(overlap.certain_geometry, 9)::jsonb as "certainGeometry",
  st_asgeojson(overlap.possible_geometry, 9)::jsonb as "possibleGeometry",
  one.version as "firstVersion", two.version as "secondVersion", to_jsonb(overlap.computed_at) #>> '{}' as "computedAt",
  jsonb_build_object(
    'basisDigest', overlap.basis_digest,
    'computed', computed_done.change,
    'first', jsonb_build_object('descriptionId', one.description_index::text, 'role', one.role, 'claimantLetter', one.claimant_letter,
      'drawnAt', one.drawn_at, 'drawn', first_done.change),
    'second', jsonb_build_object('descriptionId', two.description_index::text, 'role', two.role, 'claimantLetter', two.claimant_letter,
      'drawnAt', two.drawn_at, 'drawn', second_done.change)
  ) as trace
from sizhi.overlap
join sizhi.outline as one on one.county_code = overlap.county_code and one.outline_id = overlap.first_outline_id
join sizhi.outline as two on two.county_code = overlap.county_code and two.outline_id = overlap.second_outline_id
left join done as first_done on first_done.happened_at = one.drawn_at
left join done as second_done on second_done.happened_at = two.drawn_at
left join done as computed_done on computed_done.happened_at = overlap.computed_at
where overlap.county_code = $1 and overlap.case_id = $2;
