-- $1 county, $2 parcels: the box in which others look for the county reaches around these too. A county that was never searched has none.
update sizhi.county set searched_box = (
  select st_envelope(st_collect(county.searched_box, st_setsrid(st_extent(geometry)::geometry, 4490)))
  from sizhi.parcel where county_code = $1 and parcel_id = any ($2::bigint[])
)
where county_code = $1 and searched_box is not null and exists (
  select from sizhi.parcel as parcel where parcel.county_code = $1 and parcel.parcel_id = any ($2::bigint[])
    and not parcel.geometry @ county.searched_box
);
