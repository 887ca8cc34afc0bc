-- $1 county: the box of all its parcels in degrees; nulls where it has none.
select st_xmin(box) as west, st_ymin(box) as south, st_xmax(box) as east, st_ymax(box) as north
from (select st_extent(geometry) as box from sizhi.parcel where county_code = $1) as whole;
