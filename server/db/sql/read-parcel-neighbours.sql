-- $1 county, $2 parcel, $3 whether holders are named, $4 how many at most: parcels whose boxes meet its box, those that share most ground first.
with itself as materialized (
  select geometry from sizhi.parcel where county_code = $1 and parcel_id = $2
),
pair as materialized (
  select case when first_parcel_id = $2 then second_parcel_id else first_parcel_id end as parcel_id, type, planar_square_metres
  from sizhi.parcel_overlap
  where county_code = $1 and (first_parcel_id = $2 or second_parcel_id = $2)
)
select near.parcel_id as "parcelId", near.layer, near.number, case when $3::boolean then near.holder end as holder,
  near.case_id is not null and exists (
    select from sizhi.place where place.county_code = $1 and place.case_id = near.case_id and place.illustrative
  ) as "isIllustrative",
  near.planar_square_metres as "planarSquareMetres", st_asgeojson(near.geometry, 9)::jsonb as geometry,
  case when pair.parcel_id is not null
    then jsonb_build_object('type', pair.type, 'planarSquareMetres', pair.planar_square_metres) end as overlap
from itself
join sizhi.parcel as near on near.county_code = $1 and near.parcel_id <> $2 and near.geometry && itself.geometry
left join pair on pair.parcel_id = near.parcel_id
order by pair.planar_square_metres desc nulls last, near.parcel_id
limit $4;
