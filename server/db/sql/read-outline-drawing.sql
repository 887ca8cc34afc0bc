-- $1 county, $2 case, $3 outline: how one version of it was drawn.
select coalesce((
    select jsonb_agg(st_asgeojson(segment.geometry, 9)::jsonb -> 'coordinates' order by segment_index)
    from sizhi.segment where segment.county_code = $1 and segment.outline_id = $3
  ), '[]') as lines,
  st_asgeojson(geometry, 9)::jsonb as ground
from sizhi.outline where county_code = $1 and case_id = $2 and outline_id = $3;
