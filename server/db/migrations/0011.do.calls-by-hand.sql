-- A correction says which calls stand on some words: none, one or several. Before, it said what one call holds.
alter table sizhi.call_correction rename column call_start to span_start;
alter table sizhi.call_correction rename column call_end to span_end;
alter table sizhi.call_correction add column quote text;
alter table sizhi.call_correction add column calls jsonb;

-- Marks may have reached beyond the call into words that nobody had read: the call is then as long as its marks.
with reach as (
  select county_code, document_id, correction_number,
    least(span_start, min((mark ->> 'start')::integer)) as reach_start,
    greatest(span_end, max((mark ->> 'end')::integer)) as reach_end
  from sizhi.call_correction left join lateral jsonb_array_elements(marks) as mark on true
  where undoes is null
  group by county_code, document_id, correction_number
)
update sizhi.call_correction as correction
set span_start = reach_start, span_end = reach_end, calls = jsonb_build_array(jsonb_build_object(
  'start', reach_start, 'end', reach_end, 'side', side, 'act', act, 'marks', marks))
from reach
where correction.county_code = reach.county_code and correction.document_id = reach.document_id
  and correction.correction_number = reach.correction_number;

-- The checks that name the columns go with them.
alter table sizhi.call_correction drop column side, drop column act, drop column marks,
  drop column description_start, drop column description_end;
alter table sizhi.call_correction add check (span_start >= 0 and span_start < span_end);
alter table sizhi.call_correction add check ((undoes is null) = (calls is not null));
comment on table sizhi.call_correction is 'Which calls stand on words of the original by a person''s word, or (undoes) that such a word is taken back. Rows are only added; the last on the same words that nobody took back counts.';
comment on column sizhi.call_correction.quote is 'The words of the span; null in rows that are older than the column.';
comment on column sizhi.call_correction.calls is '[{start, end, side, act, marks: [{start, end, role, kind}]}] in the original; empty where the words tell no call.';
