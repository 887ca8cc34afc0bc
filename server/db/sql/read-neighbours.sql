-- $1 county, $2 layers, $3 parcels: these and all whose boxes meet theirs. Numbers are gathered first, so that few outlines are read however
-- little is known of the county.
with changed as materialized (
  select geometry from sizhi.parcel where county_code = $1 and layer = any ($2::text[]) and parcel_id = any ($3::bigint[])
)
select parcel_id as "parcelId", version, planar_square_metres as "planarSquareMetres", st_asewkb(geometry) as shape
from sizhi.parcel
where county_code = $1 and layer = any ($2::text[]) and parcel_id = any (array(
  select distinct near.parcel_id
  from changed
  cross join lateral (
    select parcel_id from sizhi.parcel where county_code = $1 and geometry && changed.geometry offset 0
  ) as near
))
order by parcel_id;
