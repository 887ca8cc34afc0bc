-- What says nothing of exactly one call cannot be told in the old columns: such corrections go.
create temporary table kept on commit drop as
select county_code, document_id, correction_number, null::integer as undoes, span_start, span_end, calls -> 0 as call, decided_by, decided_at
from sizhi.call_correction as correction
where undoes is null and jsonb_array_length(calls) = 1 and not exists (
  select from sizhi.call_correction as undoing
  where undoing.county_code = correction.county_code and undoing.document_id = correction.document_id
    and undoing.undoes = correction.correction_number
);
delete from sizhi.call_correction;
alter table sizhi.call_correction drop column quote, drop column calls;
alter table sizhi.call_correction rename column span_start to call_start;
alter table sizhi.call_correction rename column span_end to call_end;
alter table sizhi.call_correction
  add column description_start integer, add column description_end integer,
  add column side text check (side in ('N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW', 'up', 'down', 'left', 'right', 'in', 'out')),
  add column act text check (act in ('bounds', 'travels', 'divides', 'awards', 'starts')),
  add column marks jsonb;
insert into sizhi.call_correction (county_code, document_id, correction_number, undoes, description_start, description_end,
  call_start, call_end, side, act, marks, decided_by, decided_at)
select county_code, document_id, correction_number, undoes, span_start, span_end, span_start, span_end, call ->> 'side', call ->> 'act',
  call -> 'marks', decided_by, decided_at
from kept;
alter table sizhi.call_correction alter column description_start set not null, alter column description_end set not null,
  add check (call_start < call_end and description_start <= call_start and call_end <= description_end),
  add check ((undoes is null) = (act is not null) and (undoes is null) = (marks is not null)),
  add check (undoes is null or side is null);
