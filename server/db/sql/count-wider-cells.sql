-- $1 county, $2 to $5 the first column, first row, last column and last row of ranges of cells of level $6, from whose
-- halves they are counted. Ranges may share cells. Layers are named so that the key finds the cells.
with half as (
  select distinct cell.layer, cell.cell_x, cell.cell_y, cell.pieces, cell.square_metres
  from unnest($2::integer[], $3::integer[], $4::integer[], $5::integer[]) as changed (west, north, east, south)
  join sizhi.parcel_cell as cell on cell.county_code = $1 and cell.layer in ('claim', 'certificate', 'award', 'overlap')
    and cell.level = $6::smallint + 1
    and cell.cell_x between west << 1 and (east << 1) + 1 and cell.cell_y between north << 1 and (south << 1) + 1
)
insert into sizhi.parcel_cell (county_code, layer, level, cell_x, cell_y, pieces, square_metres)
select $1, layer, $6::smallint, cell_x >> 1, cell_y >> 1, sum(pieces), sum(square_metres)
from half
group by layer, cell_x >> 1, cell_y >> 1;
