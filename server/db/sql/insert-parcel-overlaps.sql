-- $1 county, then in columns: $2 and $3 parcels, $4 types, $5 geometries (hexadecimal EWKB, null for slivers), $6 planar, $7 ellipsoidal areas,
-- $8 and $9 shares, $10 and $11 versions.
insert into sizhi.parcel_overlap (county_code, first_parcel_id, second_parcel_id, type, geometry, planar_square_metres,
  ellipsoidal_square_metres, share_of_first, share_of_second, first_version, second_version)
select $1, first, second, type, geometry::geometry, planar, ellipsoidal, of_first, of_second, first_version, second_version
from unnest($2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::float8[], $7::float8[], $8::float8[], $9::float8[],
  $10::bigint[], $11::bigint[])
  as given (first, second, type, geometry, planar, ellipsoidal, of_first, of_second, first_version, second_version);
