-- $1 county, $2 case, $3 new places as a JSON list, $4 who, $5 when, $6 file, $7 its SHA-256: at the end of the gazetteer.
with given as (
  select place, ordinality from jsonb_array_elements($3::jsonb) with ordinality as list (place, ordinality)
), placed as (
  insert into sizhi.place (county_code, case_id, place_id, place_index, kind, geometry, accuracy_metres, illustrative,
    spot_height_metres, method, from_year, to_year)
  select $1, $2, place ->> 'id',
    ordinality + (select coalesce(max(place_index), -1) from sizhi.place where county_code = $1 and case_id = $2),
    place ->> 'kind', st_setsrid(st_geomfromgeojson(place ->> 'geometry'), 4490),
    (place ->> 'accuracyMetres')::double precision, (place ->> 'illustrative')::boolean,
    (place ->> 'spotHeightMetres')::double precision, place ->> 'method',
    (place -> 'years' ->> 'from')::integer, (place -> 'years' ->> 'to')::integer
  from given
), named as (
  insert into sizhi.place_name (county_code, case_id, place_id, name_index, name, source, party, era)
  select $1, $2, place ->> 'id', name_list.ordinality - 1, name ->> 'name', name ->> 'source', name ->> 'party', name ->> 'era'
  from given, jsonb_array_elements(place -> 'names') with ordinality as name_list (name, ordinality)
)
insert into sizhi.place_version (county_code, case_id, place_id, version, place, changed_by, changed_at, reason, source_file,
  source_sha256)
select $1, $2, place ->> 'id', 1, place, $4, $5, '', $6, $7 from given;
