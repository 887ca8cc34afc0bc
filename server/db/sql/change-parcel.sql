-- $1 county, $2 parcel, $3 the version that was looked at, $4 the new outline (GeoJSON), $5 changed by, $6 reason: the outline before stays on record.
with kept as (
  insert into sizhi.parcel_version (county_code, parcel_id, version, geometry, changed_by, reason)
  select county_code, parcel_id, version, geometry, $5, $6
  from sizhi.parcel where county_code = $1 and parcel_id = $2 and version = $3
)
update sizhi.parcel
set geometry = st_setsrid(st_geomfromgeojson($4), 4490), version = version + 1
where county_code = $1 and parcel_id = $2 and version = $3
returning parcel_id as "parcelId", planar_square_metres as "planarSquareMetres";
