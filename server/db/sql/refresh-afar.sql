-- $1 county, $2 to $5 west, south, east and north of boxes in degrees: parcels in them whose coarse form is not that of their
-- last version.
insert into sizhi.parcel_afar (county_code, parcel_id, layer, version, shape)
select parcel.county_code, parcel.parcel_id, parcel.layer, parcel.version, sizhi.tile_ground(parcel.geometry, 1048576)
from sizhi.parcel
left join sizhi.parcel_afar as known on known.county_code = parcel.county_code and known.parcel_id = parcel.parcel_id
  and known.version = parcel.version
where parcel.county_code = $1 and known.parcel_id is null
  and parcel.parcel_id in (
    select near.parcel_id
    from unnest($2::double precision[], $3::double precision[], $4::double precision[], $5::double precision[]) as box (west, south, east, north)
    join sizhi.parcel as near on near.county_code = $1 and near.geometry && st_makeenvelope(west, south, east, north, 4490)
  )
order by parcel.geometry
on conflict (county_code, parcel_id) do update
set layer = excluded.layer, version = excluded.version, shape = excluded.shape;
