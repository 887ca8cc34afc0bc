-- Awards of a case in a tile. $1 county, $2 case, $3 the properties that are told, $4 units across the world, $5 column and
-- $6 row of the tile's corner in them, $7 units across the tile.
select case when 'winner' = any ($3::text[]) then winner end as winner,
  case when 'claimant' = any ($3::text[]) then claimant_letter end as claimant,
  case when 'side' = any ($3::text[]) then side end as side,
  case when 'squareMetres' = any ($3::text[]) then planar_square_metres end as "squareMetres",
  sizhi.tile_piece(geometry, $4::double precision, $5::double precision, $6::double precision, $7::double precision) as geometry
from sizhi.award
where county_code = $1 and case_id = $2 and geometry is not null
order by ruling_number, call_index;
