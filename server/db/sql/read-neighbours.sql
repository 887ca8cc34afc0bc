-- $1 county, $2 layers, $3 parcels: these and all whose boxes meet theirs.
with changed as materialized (
  select geometry from sizhi.parcel where county_code = $1 and layer = any ($2::text[]) and parcel_id = any ($3::bigint[])
)
select parcel_id as "parcelId", version, planar_square_metres as "planarSquareMetres", st_asewkb(geometry) as shape
from sizhi.parcel
where county_code = $1 and layer = any ($2::text[]) and parcel_id in (
  select near.parcel_id from changed join sizhi.parcel as near on near.county_code = $1 and near.geometry && changed.geometry
)
order by parcel_id;
