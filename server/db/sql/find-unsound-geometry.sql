-- $1 GeoJSON geometries as a list: the position, from 0, of the first that is not valid.
select (ordinality - 1)::integer as position
from jsonb_array_elements($1::jsonb) with ordinality as list (geometry, ordinality)
where not st_isvalid(st_geomfromgeojson(geometry::text)) order by ordinality limit 1;
