-- $1 county, $2 outline, $3 segments as a JSON list, $4 who drew those that do not say.
insert into sizhi.segment (county_code, outline_id, segment_index, call_index, mark_index, place_id, method, certainty,
  accuracy_metres, reason, length_metres, drawn_by, geometry)
select $1, $2, ordinality - 1, (segment ->> 'callIndex')::integer, (segment ->> 'markIndex')::integer, segment ->> 'placeId',
  segment ->> 'method', segment ->> 'certainty', (segment ->> 'accuracyMetres')::double precision, segment ->> 'reason',
  (segment ->> 'lengthMetres')::double precision, coalesce(segment ->> 'drawnBy', $4),
  st_setsrid(st_geomfromgeojson(jsonb_build_object('type', 'LineString', 'coordinates', segment -> 'coordinates')::text), 4490)
from jsonb_array_elements($3::jsonb) with ordinality as list (segment, ordinality);
