-- $1 county, $2 parcels, or null for all of it: copies of those that meet the box of another county.
insert into sizhi.border_parcel (county_code, parcel_id, layer, version, central_meridian_degrees, geometry)
select parcel.county_code, parcel.parcel_id, parcel.layer, parcel.version, parcel.central_meridian_degrees, parcel.geometry
from sizhi.parcel as parcel
where parcel.county_code = $1 and ($2::bigint[] is null or parcel.parcel_id = any ($2::bigint[])) and exists (
  select from sizhi.county as other where other.county_code <> $1 and other.searched_box && parcel.geometry
)
on conflict (county_code, parcel_id) do update
set version = excluded.version, layer = excluded.layer, geometry = excluded.geometry;
