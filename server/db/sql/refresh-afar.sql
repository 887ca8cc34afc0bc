-- $1 county, $2 to $5 west, south, east and north of boxes in degrees: parcels in them whose coarse form is not that of their
-- last version. One that lies in several boxes is taken with the first.
with box as (
  select place, st_makeenvelope(west, south, east, north, 4490) as ground
  from unnest($2::double precision[], $3::double precision[], $4::double precision[], $5::double precision[])
    with ordinality as given (west, south, east, north, place)
)
insert into sizhi.parcel_afar (county_code, parcel_id, layer, version, shape)
select near.county_code, near.parcel_id, near.layer, near.version, sizhi.tile_ground(near.geometry, 1048576)
from box
join sizhi.parcel as near on near.county_code = $1 and near.geometry && box.ground
where not exists (select from box as earlier where earlier.place < box.place and near.geometry && earlier.ground)
  and not exists (
    select from sizhi.parcel_afar as known
    where known.county_code = $1 and known.parcel_id = near.parcel_id and known.version = near.version
  )
order by near.geometry
on conflict (county_code, parcel_id) do update
set layer = excluded.layer, version = excluded.version, shape = excluded.shape;
