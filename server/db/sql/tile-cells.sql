-- Cells in a tile, from afar. $1 county, $2 layer, $3 the properties that are told, $4 level of the cells, $5 the first and
-- $6 the last column, $7 the first and $8 the last row, $9 units of the tile across a cell.
select case when 'pieces' = any ($3::text[]) then cell.pieces end as pieces,
  case when 'squareMetres' = any ($3::text[]) then round(cell.square_metres)::double precision end as "squareMetres",
  case when 'disputedShare' = any ($3::text[]) and $2 <> 'overlap' then
    round(least(1, coalesce(shared.square_metres / nullif(cell.square_metres, 0), 0))::numeric, 3)::double precision end as "disputedShare",
  st_forcepolygonccw(st_makeenvelope((cell.cell_x - $5::integer) * $9::double precision, (cell.cell_y - $7::integer) * $9::double precision,
    (cell.cell_x - $5::integer + 1) * $9::double precision, (cell.cell_y - $7::integer + 1) * $9::double precision)) as geometry
from sizhi.parcel_cell as cell
left join sizhi.parcel_cell as shared on shared.county_code = cell.county_code and shared.layer = 'overlap'
  and shared.level = cell.level and shared.cell_x = cell.cell_x and shared.cell_y = cell.cell_y
where cell.county_code = $1 and cell.layer = $2 and cell.level = $4
  and cell.cell_x between $5::integer and $6 and cell.cell_y between $7::integer and $8
order by cell.cell_x, cell.cell_y;
