-- $1 county, $2 case, $3 place as JSON: a new one at the end of the gazetteer, or what is now known of an old one.
insert into sizhi.place (county_code, case_id, place_id, place_index, kind, geometry, accuracy_metres, illustrative,
  spot_height_metres, method, from_year, to_year)
select $1, $2, $3::jsonb ->> 'id', coalesce(max(place_index), -1) + 1, $3::jsonb ->> 'kind',
  st_setsrid(st_geomfromgeojson($3::jsonb ->> 'geometry'), 4490), ($3::jsonb ->> 'accuracyMetres')::double precision,
  ($3::jsonb ->> 'illustrative')::boolean, ($3::jsonb ->> 'spotHeightMetres')::double precision, $3::jsonb ->> 'method',
  ($3::jsonb -> 'years' ->> 'from')::integer, ($3::jsonb -> 'years' ->> 'to')::integer
from sizhi.place where county_code = $1 and case_id = $2
on conflict (county_code, case_id, place_id) do update set kind = excluded.kind, geometry = excluded.geometry,
  accuracy_metres = excluded.accuracy_metres, illustrative = excluded.illustrative,
  spot_height_metres = excluded.spot_height_metres, method = excluded.method, from_year = excluded.from_year,
  to_year = excluded.to_year, withdrawn = false;
