-- Ground that two parcels of a county share. $1 counties of the office that reads; courts and parties read none here.
select pair.county_code, pair.first_parcel_id, pair.second_parcel_id, pair.county_code as county,
  pair.first_parcel_id as "firstParcel", pair.second_parcel_id as "secondParcel", pair.type,
  pair.planar_square_metres as "squareMetres", pair.ellipsoidal_square_metres as "ellipsoidalSquareMetres",
  pair.share_of_first as "shareOfFirst", pair.share_of_second as "shareOfSecond",
  date_trunc('second', pair.computed_at) as "computedAt", pair.geometry
from sizhi.parcel_overlap as pair
where pair.county_code = any ($1::text[]);
