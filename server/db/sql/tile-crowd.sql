-- What lies in a tile that is too crowded to show each piece. $1 county, $2 layer, $3 the properties that are told, $4 the
-- ground of the tile as west, south, east and north in degrees, $5 the tile's corner in units of the stored form, $6 units
-- across a cell in the stored form, $7 units across it in the tile, $8 cells across the tile.
with piece as (
  select tile_fine, planar_square_metres
  from sizhi.parcel
  where $2::text <> 'overlap' and county_code = $1 and layer = $2
    and geometry && st_makeenvelope(($4::double precision[])[1], ($4::double precision[])[2], ($4::double precision[])[3], ($4::double precision[])[4], 4490)
  union all
  select tile_fine, planar_square_metres
  from sizhi.parcel_overlap
  where $2::text = 'overlap' and county_code = $1
    and geometry && st_makeenvelope(($4::double precision[])[1], ($4::double precision[])[2], ($4::double precision[])[3], ($4::double precision[])[4], 4490)
), placed as (
  select floor(((st_xmin(tile_fine) + st_xmax(tile_fine)) / 2 - ($5::double precision[])[1]) / $6::double precision)::integer as cell_x,
    floor(((st_ymin(tile_fine) + st_ymax(tile_fine)) / 2 - ($5::double precision[])[2]) / $6::double precision)::integer as cell_y,
    planar_square_metres
  from piece
)
select case when 'pieces' = any ($3::text[]) then count(*)::integer end as pieces,
  case when 'squareMetres' = any ($3::text[]) then round(sum(planar_square_metres)) end as "squareMetres",
  st_forcepolygonccw(st_makeenvelope(cell_x * $7::double precision, cell_y * $7::double precision,
    (cell_x + 1) * $7::double precision, (cell_y + 1) * $7::double precision)) as geometry
from placed
where cell_x between 0 and $8::integer - 1 and cell_y between 0 and $8::integer - 1
group by cell_x, cell_y
order by cell_x, cell_y;
