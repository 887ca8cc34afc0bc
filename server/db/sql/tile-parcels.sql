-- Parcels in a tile. $1 county, $2 layer, $3 the properties that are told, $4 the ground of the tile and of its margin as
-- west, south, east and north in degrees, $5 the same of a wider square beyond which shapes are cut, $6 the stored form,
-- $7 the tile's corner in units of that form, $8 units of the tile for one of them, $9 units across the tile.
with found as materialized (
  select parcel_id as id,
    case when 'number' = any ($3::text[]) then number end as number,
    case when 'holder' = any ($3::text[]) then holder end as holder,
    case when 'version' = any ($3::text[]) then version end as version,
    geometry @ st_makeenvelope(($5::double precision[])[1], ($5::double precision[])[2], ($5::double precision[])[3], ($5::double precision[])[4], 4490) as is_near,
    st_transscale(case $6::text when 'coarse' then tile_coarse when 'middle' then tile_middle else tile_fine end,
      -($7::double precision[])[1], -($7::double precision[])[2], $8::double precision, $8::double precision) as placed
  from sizhi.parcel
  where county_code = $1 and layer = $2
    and geometry && st_makeenvelope(($4::double precision[])[1], ($4::double precision[])[2], ($4::double precision[])[3], ($4::double precision[])[4], 4490)
), shaped as materialized (
  select id, number, holder, version,
    case when not is_near then st_forcepolygonccw(st_snaptogrid(st_clipbybox2d(placed, st_makeenvelope($9::double precision / -4,
        $9::double precision / -4, $9::double precision * 1.25, $9::double precision * 1.25)), 1))
      when $8::double precision < 1 then st_snaptogrid(placed, 1)
      else placed end as geometry
  from found
)
select id, number, holder, version, geometry from shaped where not st_isempty(geometry) order by id;
