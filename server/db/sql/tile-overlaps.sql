-- Overlaps of parcels in a tile, slivers aside. $1 county, $2 the properties that are told, $3 the ground of the tile and of
-- its margin as west, south, east and north in degrees, $4 the same of a wider square beyond which shapes are cut, $5 the
-- tile's corner in units of the stored form, $6 units of the tile for one of them, $7 units across the tile.
select case when 'pair' = any ($2::text[]) then first_parcel_id || '-' || second_parcel_id end as pair,
  case when 'type' = any ($2::text[]) then type end as type,
  case when 'squareMetres' = any ($2::text[]) then planar_square_metres end as "squareMetres",
  case when geometry @ st_makeenvelope(($4::double precision[])[1], ($4::double precision[])[2], ($4::double precision[])[3], ($4::double precision[])[4], 4490)
    then st_transscale(tile_fine, -($5::double precision[])[1], -($5::double precision[])[2], $6::double precision, $6::double precision)
    else sizhi.tile_cut(st_transscale(tile_fine, -($5::double precision[])[1], -($5::double precision[])[2], $6::double precision, $6::double precision), $7::double precision)
  end as geometry
from sizhi.parcel_overlap
where county_code = $1
  and geometry && st_makeenvelope(($3::double precision[])[1], ($3::double precision[])[2], ($3::double precision[])[3], ($3::double precision[])[4], 4490);
