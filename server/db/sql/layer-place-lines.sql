-- Places in use that are lines. $1 counties of the office that reads, $2 cases that a court reads.
select file.county_code, file.key collate "C" as case_key, place.place_id collate "C" as place_key,
  file.county_code || '-' || file.key as "case", file.title as "caseTitle", place.place_id as "placeId", place.kind,
  names.list[1] as name, nullif(array_to_string(names.list[2:], '、'), '') as "otherNames",
  place.illustrative, place.accuracy_metres as "accuracyMetres",
  case when file.county_code = any ($1::text[]) then place.method end as method,
  place.from_year as "fromYear", place.to_year as "toYear", place.geometry
from sizhi.place
join sizhi.case_file as file on file.county_code = place.county_code and file.case_id = place.case_id
cross join lateral (
  select array_agg(name.name order by name.name_index) as list from sizhi.place_name as name
  where name.county_code = place.county_code and name.case_id = place.case_id and name.place_id = place.place_id
) as names
where not place.withdrawn and geometrytype(place.geometry) = 'LINESTRING'
  and (place.county_code = any ($1::text[]) or place.case_id = any ($2::uuid[]));
