-- $1 GeoJSON geometries as a list, null where nothing is closed, $2 EPSG code of the case's zone: the areas of each, in the order of the list.
with ground as (
  select ordinality, case when jsonb_typeof(geometry) = 'null' then null
    else st_setsrid(st_geomfromgeojson(geometry::text), 4490) end as geometry
  from jsonb_array_elements($1::jsonb) with ordinality as list (geometry, ordinality)
)
select st_area(st_transform(geometry, $2::integer)) as planar, st_area(geometry::geography) as ellipsoidal
from ground order by ordinality;
