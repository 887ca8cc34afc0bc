-- $1 county, $2 key of the case, $3 place: a digest of all that is on record of a place in use, which changes with each change of it.
select encode(sha256(convert_to(jsonb_build_array(
  file.title, place.kind, encode(st_asewkb(place.geometry), 'hex'), place.accuracy_metres, place.illustrative,
  place.spot_height_metres, place.method, place.from_year, place.to_year,
  (
    select jsonb_agg(jsonb_build_array(name, source, party, era) order by name_index) from sizhi.place_name as named
    where named.county_code = place.county_code and named.case_id = place.case_id and named.place_id = place.place_id
  )
)::text, 'UTF8')), 'hex') as mark
from sizhi.case_file as file
join sizhi.place on place.county_code = file.county_code and place.case_id = file.case_id
where file.county_code = $1 and file.key = $2 and place.place_id = $3 and not place.withdrawn;
