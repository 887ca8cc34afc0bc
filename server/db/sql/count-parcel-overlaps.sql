-- $1 county, $2 types, $3 layers, $4 box as four numbers or null.
select count(*)::integer as total
from sizhi.parcel_overlap as pair
join sizhi.parcel as one on one.county_code = $1 and one.parcel_id = pair.first_parcel_id
join sizhi.parcel as two on two.county_code = $1 and two.parcel_id = pair.second_parcel_id
where pair.county_code = $1 and pair.type = any ($2::text[]) and one.layer = any ($3::text[]) and two.layer = any ($3::text[])
  and ($4::float8[] is null or case when pair.geometry is null
    then one.geometry && st_makeenvelope(($4::float8[])[1], ($4::float8[])[2], ($4::float8[])[3], ($4::float8[])[4], 4490)
      and two.geometry && st_makeenvelope(($4::float8[])[1], ($4::float8[])[2], ($4::float8[])[3], ($4::float8[])[4], 4490)
    else pair.geometry && st_makeenvelope(($4::float8[])[1], ($4::float8[])[2], ($4::float8[])[3], ($4::float8[])[4], 4490) end);
