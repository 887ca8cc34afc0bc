-- $1 county, $2 to $5 the first column, first row, last column and last row of ranges of cells of level $6, from whose
-- halves they are counted.
insert into sizhi.parcel_cell (county_code, layer, level, cell_x, cell_y, pieces, square_metres)
select $1, layer, $6::smallint, cell_x >> 1, cell_y >> 1, sum(pieces), sum(square_metres)
from sizhi.parcel_cell
where county_code = $1 and level = $6::smallint + 1
  and exists (
    select from unnest($2::integer[], $3::integer[], $4::integer[], $5::integer[]) as changed (west, north, east, south)
    where cell_x >> 1 between west and east and cell_y >> 1 between north and south
  )
group by layer, cell_x >> 1, cell_y >> 1;
