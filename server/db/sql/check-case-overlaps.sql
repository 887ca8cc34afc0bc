-- $1 county, $2 by how much of its area a record may differ: records of overlaps that are not what the current outlines
-- give. An outline is named by its side's letter and the number of its words.
with shape as (
  select file.key, file.central_meridian_degrees, outline.case_id, outline_id, role, claimant_letter, geometry,
    coalesce(claimant_letter, '') || '#' || description_index as label
  from sizhi.outline
  join sizhi.case_file as file on file.county_code = outline.county_code and file.case_id = outline.case_id
  where outline.county_code = $1 and is_current and geometry is not null and role in ('claim', 'extent')
),
fresh as (
  select one.key, one.outline_id as first_id, two.outline_id as second_id, one.label as first, two.label as second,
    st_area(st_transform(st_collectionextract(st_intersection(one.geometry, two.geometry, 1e-10), 3),
      4534 + (one.central_meridian_degrees - 75) / 3)) as square_metres
  from shape as one
  join shape as two
    on one.case_id = two.case_id and one.role = 'claim'
    and (two.role = 'extent' or one.claimant_letter < two.claimant_letter)
    and st_intersects(one.geometry, two.geometry)
),
stored as (
  select one.key, first_outline_id as first_id, second_outline_id as second_id,
    one.label as first, two.label as second, planar_square_metres as square_metres
  from sizhi.overlap
  join shape as one on one.outline_id = first_outline_id
  join shape as two on two.outline_id = second_outline_id
  -- That two do not meet is on record as a figure of nothing.
  where overlap.county_code = $1 and overlap.type <> 'apart'
)
-- A pair has a record for each accuracy of its lines.
select distinct coalesce(fresh.key, stored.key) as case, coalesce(fresh.first, stored.first) as first,
  coalesce(fresh.second, stored.second) as second,
  fresh.square_metres as "computedSquareMetres", stored.square_metres as "storedSquareMetres"
from fresh full join stored on fresh.first_id = stored.first_id and fresh.second_id = stored.second_id
where fresh.square_metres is null or stored.square_metres is null
  or abs(fresh.square_metres - stored.square_metres) > greatest(0.01, $2 * fresh.square_metres)
order by 1, 2, 3;
