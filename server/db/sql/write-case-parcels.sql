-- $1 county, $2 case, $3 central meridian, then in columns: $4 layers, $5 sources, $6 numbers, $7 holders, $8 outlines (hexadecimal EWKB).
-- Those that are new or lie elsewhere than before, with the ground where they lay and lie.
with given as (
  select layer, source, number, holder, outline::geometry as geometry
  from unnest($4::text[], $5::text[], $6::text[], $7::text[], $8::text[]) as row (layer, source, number, holder, outline)
),
before as (
  select layer, case_source, geometry from sizhi.parcel where county_code = $1 and case_id = $2
),
written as (
  insert into sizhi.parcel (county_code, case_id, central_meridian_degrees, layer, case_source, number, holder, geometry)
  select $1, $2, $3, layer, source, number, holder, geometry from given
  on conflict (county_code, case_id, layer, case_source) do update
  set geometry = excluded.geometry, number = excluded.number, holder = excluded.holder, version = parcel.version + 1
  where st_asewkb(parcel.geometry) <> st_asewkb(excluded.geometry) or parcel.number <> excluded.number
    or parcel.holder is distinct from excluded.holder
  returning parcel_id, layer, case_source, geometry
)
select parcel_id as "parcelId", st_xmin(ground) as west, st_ymin(ground) as south, st_xmax(ground) as east, st_ymax(ground) as north
from written
left join before using (layer, case_source)
cross join lateral (
  select st_extent(shape) as ground from (values (written.geometry), (before.geometry)) as both_shapes (shape)
) as whole;
