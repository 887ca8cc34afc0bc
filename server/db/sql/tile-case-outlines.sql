-- Current outlines of a case in a tile. $1 county, $2 case, $3 the properties that are told, $4 units across the world,
-- $5 column and $6 row of the tile's corner in them, $7 units across the tile.
select case when 'outlineId' = any ($3::text[]) then outline_id::text end as "outlineId",
  case when 'role' = any ($3::text[]) then role end as role,
  case when 'claimant' = any ($3::text[]) then claimant_letter end as claimant,
  case when 'squareMetres' = any ($3::text[]) then planar_square_metres end as "squareMetres",
  case when 'version' = any ($3::text[]) then version end as version,
  case when 'drawnAt' = any ($3::text[]) then to_char(drawn_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') end as "drawnAt",
  sizhi.tile_piece(geometry, $4::double precision, $5::double precision, $6::double precision, $7::double precision) as geometry
from sizhi.outline
where county_code = $1 and case_id = $2 and is_current and role <> 'dividing-line' and geometry is not null
order by description_index;
