-- Stretches of the ruled line of a case in a tile. $1 county, $2 case, $3 the properties that are told, $4 units across the
-- world, $5 column and $6 row of the tile's corner in them, $7 units across the tile.
select case when 'method' = any ($3::text[]) then segment.method end as method,
  case when 'certainty' = any ($3::text[]) then segment.certainty end as certainty,
  case when 'drawnBy' = any ($3::text[]) then nullif(segment.drawn_by, 'solver') end as "drawnBy",
  sizhi.tile_piece(segment.geometry, $4::double precision, $5::double precision, $6::double precision, $7::double precision) as geometry
from sizhi.segment
join sizhi.outline on outline.county_code = segment.county_code and outline.outline_id = segment.outline_id
where outline.county_code = $1 and outline.case_id = $2 and outline.is_current and outline.role = 'dividing-line'
order by outline.description_index, segment.segment_index;
