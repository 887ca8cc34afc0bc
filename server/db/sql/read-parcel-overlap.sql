-- $1 county, $2 and $3 parcels: how they share ground. A sliver gets its geometry here.
select type, planar_square_metres as "planarSquareMetres", share_of_first as "shareOfFirst", share_of_second as "shareOfSecond",
  computed_at as "computedAt", st_area(shown::geography) as "ellipsoidalSquareMetres",
  st_asgeojson(shown, 9)::jsonb as geometry
from (
  select pair.*, coalesce(pair.geometry, (
    select st_multi(st_collectionextract(st_intersection(
      st_collectionextract(st_makevalid(one.geometry), 3), st_collectionextract(st_makevalid(two.geometry), 3), 1e-10), 3))
    from sizhi.parcel as one, sizhi.parcel as two
    where one.county_code = $1 and two.county_code = $1 and one.parcel_id = $2 and two.parcel_id = $3
  )) as shown
  from sizhi.parcel_overlap as pair
  where pair.county_code = $1 and pair.first_parcel_id = $2 and pair.second_parcel_id = $3
) as found;
