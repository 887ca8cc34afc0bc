-- $1 county, $2 case, $3 EPSG code of the case's zone: how the awards cover the disputed extent, one row for each kind of ground. No row while either is not drawn. The raster, a hundredth of a millimetre, keeps the overlay from failing on edges that nearly coincide.
with extent as (
  select st_union(geometry, 1e-10) as geometry from sizhi.outline
  where county_code = $1 and case_id = $2 and is_current and role = 'extent' and geometry is not null
),
award as (
  select call_index, geometry from sizhi.award
  where county_code = $1 and case_id = $2 and geometry is not null
    and ruling_number = (select max(ruling_number) from sizhi.ruling where county_code = $1 and case_id = $2)
),
awarded as (
  select st_union(geometry, 1e-10) as geometry from award
),
ground as (
  select 'missing' as kind, st_difference(extent.geometry, awarded.geometry, 1e-10) as geometry from extent, awarded
  union all
  select 'outside', st_difference(awarded.geometry, extent.geometry, 1e-10) from extent, awarded
  union all
  select 'twice', (
    select st_union(st_intersection(one.geometry, other.geometry, 1e-10), 1e-10)
    from award as one join award as other on one.call_index < other.call_index and st_intersects(one.geometry, other.geometry)
  )
),
-- Lines and points that shapes share are no ground.
told as (
  select kind, st_multi(st_collectionextract(coalesce(geometry, 'SRID=4490;POLYGON EMPTY'::geometry), 3)) as geometry from ground
)
select kind, st_area(st_transform(geometry, $3::integer)) as "squareMetres",
  case when st_isempty(geometry) then null else st_asgeojson(geometry, 9)::jsonb end as ground,
  (select st_asgeojson(st_pointonsurface(part.geom), 9)::jsonb -> 'coordinates' from st_dump(told.geometry) as part
    order by st_area(part.geom) desc limit 1) as spot
from told
where (select geometry from extent) is not null and (select geometry from awarded) is not null;
