-- $1 county, $2 to $5 the first column, first row, last column and last row of ranges of cells of the finest level $6: these
-- cells and all that hold them, from level $7 on, are counted anew. Layers and levels are named so that the key finds the cells.
delete from sizhi.parcel_cell as cell
using unnest($2::integer[], $3::integer[], $4::integer[], $5::integer[]) as changed (west, north, east, south),
  generate_series($7::integer, $6::integer) as counted (level)
where cell.county_code = $1 and cell.layer in ('claim', 'certificate', 'award', 'overlap') and cell.level = counted.level::smallint
  and cell.cell_x between west >> ($6::integer - counted.level) and east >> ($6::integer - counted.level)
  and cell.cell_y between north >> ($6::integer - counted.level) and south >> ($6::integer - counted.level);
