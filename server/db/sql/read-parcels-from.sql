-- $1 county, $2 layers, $3 the last parcel read, $4 how many: parcels in the order of their numbers.
select parcel_id as "parcelId", version, st_asewkb(geometry) as shape
from sizhi.parcel
where county_code = $1 and layer = any ($2::text[]) and parcel_id > $3
order by parcel_id limit $4;
