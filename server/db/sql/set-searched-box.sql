-- $1 county: the box around all its parcels is where others look for it.
update sizhi.county set searched_box = (
  select case when count(*) > 0 then st_envelope(st_setsrid(st_expand(st_extent(geometry), 0.000001), 4490)) end
  from sizhi.parcel where county_code = $1
)
where county_code = $1;
