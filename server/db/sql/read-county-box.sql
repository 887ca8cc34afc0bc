-- $1 county, $2 import, or null for all: the box of its parcels in degrees; nulls where it has none.
select st_xmin(box) as west, st_ymin(box) as south, st_xmax(box) as east, st_ymax(box) as north
from (
  select st_extent(geometry) as box from sizhi.parcel where county_code = $1 and ($2::uuid is null or import_id = $2)
) as whole;
