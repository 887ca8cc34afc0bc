-- $1 county, $2 case. 9 decimals are a tenth of a millimetre.
select place_id as id, kind, accuracy_metres as "accuracyMetres", illustrative, spot_height_metres as "spotHeightMetres", method,
  case when from_year is null and to_year is null then null else jsonb_build_object('from', from_year, 'to', to_year) end as years,
  st_asgeojson(geometry, 9)::jsonb as geometry,
  (
    select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('name', name, 'source', source, 'party', party, 'era', era)) order by name_index)
    from sizhi.place_name as named
    where named.county_code = place.county_code and named.case_id = place.case_id and named.place_id = place.place_id
  ) as names
from sizhi.place where county_code = $1 and case_id = $2 and not withdrawn order by place_index;
