-- Parcels in a tile. $1 county, $2 layer, $3 the properties that are told, $4 the ground of the tile and of its margin as
-- west, south, east and north in degrees, $5 the same of a wider square beyond which shapes are cut, $6 the tile's corner
-- in units of the stored form, $7 units of the tile for one of them, $8 units across the tile.
select parcel_id as id,
  case when 'number' = any ($3::text[]) then number end as number,
  case when 'holder' = any ($3::text[]) then holder end as holder,
  case when 'version' = any ($3::text[]) then version end as version,
  case when 'illustrative' = any ($3::text[]) and case_id is not null and exists (
    select from sizhi.place where place.county_code = $1 and place.case_id = parcel.case_id and place.illustrative
  ) then true end as illustrative,
  case when geometry @ st_makeenvelope(($5::double precision[])[1], ($5::double precision[])[2], ($5::double precision[])[3], ($5::double precision[])[4], 4490)
    then st_transscale(tile_fine, -($6::double precision[])[1], -($6::double precision[])[2], $7::double precision, $7::double precision)
    else sizhi.tile_cut(st_transscale(tile_fine, -($6::double precision[])[1], -($6::double precision[])[2], $7::double precision, $7::double precision), $8::double precision)
  end as geometry
from sizhi.parcel
where county_code = $1 and layer = $2
  and geometry && st_makeenvelope(($4::double precision[])[1], ($4::double precision[])[2], ($4::double precision[])[3], ($4::double precision[])[4], 4490);
