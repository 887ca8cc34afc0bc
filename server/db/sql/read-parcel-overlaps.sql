-- $1 county, $2 types, $3 layers, $4 box as four numbers or null, $5 order, $6 after which value and $7, $8 which pair (nulls at the
-- beginning), $9 how many, $10 whether holders are named.
select pair.first_parcel_id as "firstId", one.layer as "firstLayer", one.number as "firstNumber",
  case when $10::boolean then one.holder end as "firstHolder",
  one.case_id is not null and exists (
    select from sizhi.place where place.county_code = $1 and place.case_id = one.case_id and place.illustrative
  ) as "firstIsIllustrative",
  pair.second_parcel_id as "secondId", two.layer as "secondLayer", two.number as "secondNumber",
  case when $10::boolean then two.holder end as "secondHolder",
  two.case_id is not null and exists (
    select from sizhi.place where place.county_code = $1 and place.case_id = two.case_id and place.illustrative
  ) as "secondIsIllustrative",
  pair.type, pair.planar_square_metres as "planarSquareMetres", pair.ellipsoidal_square_metres as "ellipsoidalSquareMetres",
  pair.share_of_first as "shareOfFirst", pair.share_of_second as "shareOfSecond",
  case $5 when 'share' then greatest(pair.share_of_first, pair.share_of_second) else pair.planar_square_metres end as value
from sizhi.parcel_overlap as pair
join sizhi.parcel as one on one.county_code = $1 and one.parcel_id = pair.first_parcel_id
join sizhi.parcel as two on two.county_code = $1 and two.parcel_id = pair.second_parcel_id
where pair.county_code = $1 and pair.type = any ($2::text[]) and one.layer = any ($3::text[]) and two.layer = any ($3::text[])
  and ($4::float8[] is null or case when pair.geometry is null
    then one.geometry && st_makeenvelope(($4::float8[])[1], ($4::float8[])[2], ($4::float8[])[3], ($4::float8[])[4], 4490)
      and two.geometry && st_makeenvelope(($4::float8[])[1], ($4::float8[])[2], ($4::float8[])[3], ($4::float8[])[4], 4490)
    else pair.geometry && st_makeenvelope(($4::float8[])[1], ($4::float8[])[2], ($4::float8[])[3], ($4::float8[])[4], 4490) end)
  and ($6::float8 is null or
    (case $5 when 'share' then greatest(pair.share_of_first, pair.share_of_second) else pair.planar_square_metres end,
      -pair.first_parcel_id, -pair.second_parcel_id) < ($6::float8, -($7::bigint), -($8::bigint)))
order by value desc, pair.first_parcel_id, pair.second_parcel_id
limit $9;
