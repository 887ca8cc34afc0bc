-- $1 county, $2 case: pairs of current outlines.
select overlap.first_outline_id as "firstOutlineId", overlap.second_outline_id as "secondOutlineId", overlap.type,
  jsonb_build_object('planarSquareMetres', overlap.planar_square_metres,
    'ellipsoidalSquareMetres', overlap.ellipsoidal_square_metres) as areas,
  overlap.share_of_first as "shareOfFirst", overlap.share_of_second as "shareOfSecond",
  st_asgeojson(overlap.geometry, 9)::jsonb as geometry
from sizhi.overlap
join sizhi.outline as one on one.county_code = overlap.county_code and one.outline_id = first_outline_id and one.is_current
join sizhi.outline as two on two.county_code = overlap.county_code and two.outline_id = second_outline_id and two.is_current
where overlap.county_code = $1 and overlap.case_id = $2
order by two.role, one.claimant_letter, two.claimant_letter;
