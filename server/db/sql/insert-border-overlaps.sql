-- In columns: $1 and $2 the first county and parcel, $3 and $4 the second, $5 types, $6 geometries (hexadecimal EWKB), $7 planar, $8 ellipsoidal areas,
-- $9 and $10 shares, $11 and $12 versions.
insert into sizhi.border_overlap (first_county_code, first_parcel_id, second_county_code, second_parcel_id, type, geometry,
  planar_square_metres, ellipsoidal_square_metres, share_of_first, share_of_second, first_version, second_version)
select first_county, first_id, second_county, second_id, type, geometry::geometry, planar, ellipsoidal, of_first, of_second,
  first_version, second_version
from unnest($1::text[], $2::bigint[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::float8[], $8::float8[],
  $9::float8[], $10::float8[], $11::bigint[], $12::bigint[])
  as given (first_county, first_id, second_county, second_id, type, geometry, planar, ellipsoidal, of_first, of_second,
    first_version, second_version);
