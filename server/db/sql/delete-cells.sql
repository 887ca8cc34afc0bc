-- $1 county, $2 to $5 the first column, first row, last column and last row of ranges of cells of the finest level $6: these
-- cells and all that hold them are counted anew.
delete from sizhi.parcel_cell
using unnest($2::integer[], $3::integer[], $4::integer[], $5::integer[]) as changed (west, north, east, south)
where county_code = $1
  and cell_x between west >> ($6::integer - level) and east >> ($6::integer - level)
  and cell_y between north >> ($6::integer - level) and south >> ($6::integer - level);
