-- $1 county, $2 case, $3 places as a JSON list; geometry in CGCS2000 longitude, latitude.
with given as (
  select ordinality - 1 as place_index, place
  from jsonb_array_elements($3::jsonb) with ordinality as list (place, ordinality)
),
stored_place as (
  insert into sizhi.place (county_code, case_id, place_id, place_index, kind, geometry, accuracy_metres, illustrative, spot_height_metres, method, from_year, to_year)
  select $1, $2, place ->> 'id', place_index, place ->> 'kind', st_setsrid(st_geomfromgeojson(place ->> 'geometry'), 4490),
    (place ->> 'accuracyMetres')::double precision, (place ->> 'illustrative')::boolean,
    (place ->> 'spotHeightMetres')::double precision, place ->> 'method',
    (place -> 'years' ->> 'from')::integer, (place -> 'years' ->> 'to')::integer
  from given
)
insert into sizhi.place_name (county_code, case_id, place_id, name_index, name, source, party, era)
select $1, $2, place ->> 'id', ordinality - 1, name ->> 'name', name ->> 'source', name ->> 'party', name ->> 'era'
from given, jsonb_array_elements(place -> 'names') with ordinality as list (name, ordinality);
