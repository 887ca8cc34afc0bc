delete from sizhi.segment where call_index is null and not (method = 'assumed' and certainty = 'unknown');
alter table sizhi.segment add constraint segment_check1 check (
  call_index is not null or (method = 'assumed' and certainty = 'unknown')
);
delete from sizhi.outline where geometrytype(geometry) = 'MULTIPOLYGON';
alter table sizhi.outline
  drop column fabric_version,
  drop constraint outline_is_ground,
  alter column geometry type geometry(Polygon, 4490);
drop table sizhi.fabric_version;
