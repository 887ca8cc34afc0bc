-- $1 county, $2 and $3 parcels, pair by pair: the recorded geometry as well-known binary; slivers have none and are not told.
select first_parcel_id as "firstId", second_parcel_id as "secondId", st_asbinary(geometry, 'NDR') as geometry
from sizhi.parcel_overlap
where county_code = $1 and geometry is not null
  and (first_parcel_id, second_parcel_id) in (select * from unnest($2::bigint[], $3::bigint[]) as pair (first, second));
