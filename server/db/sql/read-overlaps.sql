-- $1 county, $2 case, $3 pairs of outlines with the digest of their basis, as a JSON list: their records, in the order of the list.
select overlap.first_outline_id as "firstOutlineId", overlap.second_outline_id as "secondOutlineId", overlap.type,
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
  st_asgeojson(overlap.geometry, 9)::jsonb as geometry
from jsonb_array_elements($3::jsonb) with ordinality as list (pair, ordinality)
join sizhi.overlap on overlap.county_code = $1 and overlap.case_id = $2
  and overlap.first_outline_id = (list.pair ->> 'firstOutlineId')::uuid
  and overlap.second_outline_id = (list.pair ->> 'secondOutlineId')::uuid
  and overlap.basis_digest = list.pair ->> 'basisDigest'
order by ordinality;
