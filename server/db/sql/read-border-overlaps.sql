-- $1 county, $2 how many: what its parcels share with those of other counties, the largest first.
select first_county_code as "firstCounty", first_parcel_id as "firstId", second_county_code as "secondCounty",
  second_parcel_id as "secondId", type, planar_square_metres as "planarSquareMetres",
  ellipsoidal_square_metres as "ellipsoidalSquareMetres", share_of_first as "shareOfFirst", share_of_second as "shareOfSecond",
  st_asgeojson(geometry, 9)::jsonb as geometry
from sizhi.border_overlap
where (first_county_code = $1 or second_county_code = $1) and type <> 'sliver'
order by planar_square_metres desc, first_county_code, first_parcel_id, second_parcel_id
limit $2;
