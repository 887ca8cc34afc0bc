-- $1 county, $2 case, $3 outline. The ends are the first point of its first segment and the last of its last.
with stretch as (
  select segment_index, geometry from sizhi.segment where county_code = $1 and outline_id = $3
)
insert into sizhi.dividing_line (county_code, case_id, ruling_number, outline_id, start_point, end_point)
values ($1, $2, 1, $3,
  (select st_startpoint(geometry) from stretch order by segment_index limit 1),
  (select st_endpoint(geometry) from stretch order by segment_index desc limit 1))
on conflict (county_code, case_id, ruling_number)
do update set outline_id = excluded.outline_id, start_point = excluded.start_point, end_point = excluded.end_point;
