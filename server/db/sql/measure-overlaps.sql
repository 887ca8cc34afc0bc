-- $1 county, $2 case, $3 EPSG code of the case's zone, $4 pairs of outlines with the digest of their basis, $5 the inner and outer outlines
-- that are known, both as JSON lists. Of the pairs without a record those that meet, that may meet within the accuracy, or that had a
-- record under earlier versions: then it is put on record that they meet no more. The raster, a hundredth of a millimetre, keeps the overlay
-- from failing on edges that nearly coincide.
with pair as (
  select (list.pair ->> 'firstOutlineId')::uuid as first_outline_id, (list.pair ->> 'secondOutlineId')::uuid as second_outline_id,
    list.pair ->> 'basisDigest' as basis_digest, ordinality
  from jsonb_array_elements($4::jsonb) with ordinality as list (pair, ordinality)
),
band as materialized (
  select (list.shape ->> 'outlineId')::uuid as outline_id,
    st_collectionextract(st_makevalid(st_setsrid(st_geomfromgeojson(list.shape ->> 'inner'), 4490)), 3) as inner_shape,
    st_collectionextract(st_makevalid(st_setsrid(st_geomfromgeojson(list.shape ->> 'outer'), 4490)), 3) as outer_shape
  from jsonb_array_elements($5::jsonb) as list (shape)
),
shared as (
  select pair.*, one.planar_square_metres as first_square_metres, two.planar_square_metres as second_square_metres,
    one.document_id as first_document_id, one.description_index as first_description_index,
    two.document_id as second_document_id, two.description_index as second_description_index,
    st_intersects(one.geometry, two.geometry) as is_meeting,
    st_multi(st_collectionextract(st_intersection(one.geometry, two.geometry, 1e-10), 3)) as geometry,
    st_multi(st_collectionextract(st_intersection(band_one.inner_shape, band_two.inner_shape, 1e-10), 3)) as certain,
    st_multi(st_collectionextract(st_intersection(band_one.outer_shape, band_two.outer_shape, 1e-10), 3)) as possible
  from pair
  join sizhi.outline as one on one.county_code = $1 and one.case_id = $2 and one.outline_id = first_outline_id
  join sizhi.outline as two on two.county_code = $1 and two.case_id = $2 and two.outline_id = second_outline_id
  left join band as band_one on band_one.outline_id = first_outline_id
  left join band as band_two on band_two.outline_id = second_outline_id
  where not exists (
    select from sizhi.overlap as known
    where known.county_code = $1 and known.case_id = $2 and known.first_outline_id = pair.first_outline_id
      and known.second_outline_id = pair.second_outline_id and known.basis_digest = pair.basis_digest
  )
),
measured as (
  select *, st_area(st_transform(geometry, $3::integer)) as planar, st_area(st_transform(certain, $3::integer)) as certain_area,
    st_area(st_transform(possible, $3::integer)) as possible_area
  from shared
)
select first_outline_id as "firstOutlineId", second_outline_id as "secondOutlineId", basis_digest as "basisDigest",
  is_meeting as "isMeeting", first_square_metres as "firstSquareMetres", second_square_metres as "secondSquareMetres",
  planar as "planarSquareMetres", st_area(geometry::geography) as "ellipsoidalSquareMetres",
  certain_area as "certainSquareMetres", possible_area as "possibleSquareMetres", st_asewkb(geometry) as geometry,
  case when certain_area > 0 then st_asewkb(certain) end as "certainGeometry",
  case when possible_area > 0 then st_asewkb(possible) end as "possibleGeometry"
from measured
where is_meeting or possible_area > 0 or exists (
  select from sizhi.overlap as earlier
  join sizhi.outline as earlier_one
    on earlier_one.county_code = earlier.county_code and earlier_one.outline_id = earlier.first_outline_id
  join sizhi.outline as earlier_two
    on earlier_two.county_code = earlier.county_code and earlier_two.outline_id = earlier.second_outline_id
  where earlier.county_code = $1 and earlier.case_id = $2
    and earlier_one.document_id = first_document_id and earlier_one.description_index = first_description_index
    and earlier_two.document_id = second_document_id and earlier_two.description_index = second_description_index
)
order by ordinality;
