-- $1 another county, $2 county, $3 its parcels, or null for all: copies of what lies across the border from its border parcels.
insert into sizhi.border_parcel (county_code, parcel_id, layer, version, central_meridian_degrees, geometry)
select distinct on (parcel.parcel_id) parcel.county_code, parcel.parcel_id, parcel.layer, parcel.version,
  parcel.central_meridian_degrees, parcel.geometry
from sizhi.border_parcel as own
join sizhi.parcel as parcel on parcel.county_code = $1 and parcel.geometry && own.geometry
where own.county_code = $2 and ($3::bigint[] is null or own.parcel_id = any ($3::bigint[]))
on conflict (county_code, parcel_id) do update
set version = excluded.version, layer = excluded.layer, geometry = excluded.geometry;
