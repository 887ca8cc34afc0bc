-- Overlaps of the current outlines of a case in a tile. $1 county, $2 case, $3 the properties that are told, $4 units across
-- the world, $5 column and $6 row of the tile's corner in them, $7 units across the tile.
select case when 'type' = any ($3::text[]) then overlap.type end as type,
  case when 'firstClaimant' = any ($3::text[]) then one.claimant_letter end as "firstClaimant",
  case when 'secondClaimant' = any ($3::text[]) then two.claimant_letter end as "secondClaimant",
  case when 'squareMetres' = any ($3::text[]) then overlap.planar_square_metres end as "squareMetres",
  sizhi.tile_piece(overlap.geometry, $4::double precision, $5::double precision, $6::double precision, $7::double precision) as geometry
-- Records of one pair that differ in the accuracy of the lines have one geometry.
from (
  select distinct on (first_outline_id, second_outline_id) * from sizhi.overlap
  where county_code = $1 and case_id = $2 and geometry is not null
  order by first_outline_id, second_outline_id, computed_at desc
) as overlap
join sizhi.outline as one on one.county_code = overlap.county_code and one.outline_id = first_outline_id and one.is_current
join sizhi.outline as two on two.county_code = overlap.county_code and two.outline_id = second_outline_id and two.is_current
where overlap.county_code = $1 and overlap.case_id = $2
order by one.description_index, two.description_index;
