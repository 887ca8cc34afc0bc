-- $1 county, or null for all: what each is called, its zone, and how many parcels each layer holds.
select county.county_code as "code", county.name, county.central_meridian_degrees as "centralMeridianDegrees",
  coalesce(layer.counts, '{}') as "counts", coalesce(layer.areas, '{}') as "areas"
from sizhi.county
left join lateral (
  select jsonb_object_agg(one.layer, one.count) as counts, jsonb_object_agg(one.layer, one.area) as areas
  from (
    select parcel.layer, count(*) as count, sum(parcel.planar_square_metres) as area
    from sizhi.parcel where parcel.county_code = county.county_code group by parcel.layer
  ) as one
) as layer on true
where $1::text is null or county.county_code = $1
order by county.county_code;
