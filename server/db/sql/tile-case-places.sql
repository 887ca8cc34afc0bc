-- Places of a case in a tile. $1 county, $2 case, $3 the properties that are told, $4 units across the world, $5 column and
-- $6 row of the tile's corner in them, $7 units across the tile.
select case when 'placeId' = any ($3::text[]) then place.place_id end as "placeId",
  case when 'name' = any ($3::text[]) then
    (select name.name from sizhi.place_name as name
     where name.county_code = place.county_code and name.case_id = place.case_id and name.place_id = place.place_id
     order by name.name_index limit 1) end as name,
  case when 'kind' = any ($3::text[]) then place.kind end as kind,
  case when 'illustrative' = any ($3::text[]) then place.illustrative end as illustrative,
  case when 'accuracyMetres' = any ($3::text[]) then place.accuracy_metres end as "accuracyMetres",
  case when 'method' = any ($3::text[]) then place.method end as method,
  sizhi.tile_piece(place.geometry, $4::double precision, $5::double precision, $6::double precision, $7::double precision) as geometry
from sizhi.place
where place.county_code = $1 and place.case_id = $2 and not place.withdrawn
order by place.place_index;
