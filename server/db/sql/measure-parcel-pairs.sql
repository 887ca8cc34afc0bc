-- $1 county, $2 and $3 parcels, pair by pair: the ground that they share, as it is recorded. The raster, a hundredth of a millimetre, keeps the overlay from failing on edges that nearly coincide. An outline that PostGIS holds unsound is mended for it; what mending leaves of spurs is no area.
with pair as (
  select place, first, second from unnest($2::bigint[], $3::bigint[]) with ordinality as given (first, second, place)
),
outline as materialized (
  select parcel_id, central_meridian_degrees, planar_square_metres,
    case when st_isvalid(geometry) then geometry else st_collectionextract(st_makevalid(geometry), 3) end as geometry
  from sizhi.parcel
  where county_code = $1 and parcel_id = any ($2::bigint[] || $3::bigint[])
),
shared as materialized (
  select pair.place, one.planar_square_metres as first_square_metres, two.planar_square_metres as second_square_metres,
    one.central_meridian_degrees,
    st_multi(st_collectionextract(st_intersection(one.geometry, two.geometry, 1e-10), 3)) as geometry
  from pair
  join outline as one on one.parcel_id = pair.first
  join outline as two on two.parcel_id = pair.second
)
select place::integer, first_square_metres as "firstSquareMetres", second_square_metres as "secondSquareMetres",
  st_area(st_transform(geometry, 4534 + (central_meridian_degrees - 75) / 3)) as "planarSquareMetres",
  st_area(geometry::geography) as "ellipsoidalSquareMetres",
  encode(st_asewkb(geometry), 'hex') as geometry
from shared order by place;
