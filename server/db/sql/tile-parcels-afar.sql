-- Parcels in a tile from afar. $1 county, $2 layer, $3 the tile and its margin as west, north, east and south in units of the
-- stored form, $4 the same of a wider square beyond which shapes are cut, $5 the tile's corner in these units, $6 units
-- across the tile.
select parcel_id as id,
  case when shape @ st_makeenvelope(($4::double precision[])[1], ($4::double precision[])[2], ($4::double precision[])[3], ($4::double precision[])[4])
    then st_translate(shape, -($5::double precision[])[1], -($5::double precision[])[2])
    else sizhi.tile_cut(st_translate(shape, -($5::double precision[])[1], -($5::double precision[])[2]), $6::double precision)
  end as geometry
from sizhi.parcel_afar
where county_code = $1 and layer = $2
  and shape && st_makeenvelope(($3::double precision[])[1], ($3::double precision[])[2], ($3::double precision[])[3], ($3::double precision[])[4]);
