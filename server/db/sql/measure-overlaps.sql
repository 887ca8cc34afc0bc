-- $1 county, $2 case, $3 EPSG code of the case's zone. Pairs of current outlines that share ground and have no record yet:
-- claim with claim, and claim with the disputed extent.
with shape as (
  select outline_id, role, claimant_letter, geometry, planar_square_metres
  from sizhi.outline
  where county_code = $1 and case_id = $2 and is_current and geometry is not null and role in ('claim', 'extent')
),
-- Claims in the order of their letters, the extent after them; the order says nothing about rank.
pair as (
  select one.outline_id as first_outline_id, two.outline_id as second_outline_id,
    one.planar_square_metres as first_square_metres, two.planar_square_metres as second_square_metres,
    st_multi(st_collectionextract(st_intersection(one.geometry, two.geometry), 3)) as geometry
  from shape as one
  join shape as two
    on one.role = 'claim'
    and (two.role = 'extent' or one.claimant_letter < two.claimant_letter)
    and st_intersects(one.geometry, two.geometry)
  where not exists (
    select from sizhi.overlap as known
    where known.county_code = $1 and known.case_id = $2
      and known.first_outline_id = one.outline_id and known.second_outline_id = two.outline_id
  )
)
select first_outline_id, second_outline_id, first_square_metres, second_square_metres,
  st_area(st_transform(geometry, $3::integer)) as planar_square_metres,
  st_area(geometry::geography) as ellipsoidal_square_metres,
  st_asewkb(geometry) as geometry
from pair;
