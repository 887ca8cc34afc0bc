-- $1 county, $2 to $5 the first column, first row, last column and last row of ranges of cells of the finest level $6, $7 to
-- $10 the ground of each range as west, south, east and north in degrees, $11 units across a cell of the stored form.
with changed as (
  select * from unnest($2::integer[], $3::integer[], $4::integer[], $5::integer[], $7::double precision[], $8::double precision[],
    $9::double precision[], $10::double precision[]) as range (first_x, first_y, last_x, last_y, west, south, east, north)
), piece as (
  select layer, 'p' || parcel_id as piece, tile_fine, planar_square_metres, first_x, first_y, last_x, last_y
  from changed
  join sizhi.parcel on county_code = $1 and geometry && st_makeenvelope(west, south, east, north, 4490)
  union all
  select 'overlap', first_parcel_id || '-' || second_parcel_id, tile_fine, planar_square_metres, first_x, first_y, last_x, last_y
  from changed
  join sizhi.parcel_overlap on county_code = $1 and geometry && st_makeenvelope(west, south, east, north, 4490)
), placed as (
  select distinct on (layer, piece) layer, planar_square_metres, cell_x, cell_y
  from piece,
    lateral (select floor((st_xmin(tile_fine) + st_xmax(tile_fine)) / 2 / $11::double precision)::integer as cell_x,
      floor((st_ymin(tile_fine) + st_ymax(tile_fine)) / 2 / $11::double precision)::integer as cell_y) as middle
  where cell_x between first_x and last_x and cell_y between first_y and last_y
  order by layer, piece
)
insert into sizhi.parcel_cell (county_code, layer, level, cell_x, cell_y, pieces, square_metres)
select $1, layer, $6::integer, cell_x, cell_y, count(*), sum(planar_square_metres)
from placed
group by layer, cell_x, cell_y;
