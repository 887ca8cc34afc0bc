-- $1 county, $2 document: every description that was ever read, by its number, with its calls and marks.
with marks as (
  select description_index, call_index, jsonb_agg(jsonb_build_object(
    'start', span_start, 'end', span_end, 'quote', quote, 'role', role, 'kind', kind
  ) order by mark_index) as list
  from sizhi.mark where county_code = $1 and document_id = $2
  group by description_index, call_index
),
calls as (
  select description_index, jsonb_agg(jsonb_build_object(
    'start', span_start, 'end', span_end, 'side', side, 'act', act, 'marks', coalesce(marks.list, '[]')
  ) order by call_index) as list
  from sizhi.call left join marks using (description_index, call_index)
  where county_code = $1 and document_id = $2
  group by description_index
)
select description_index::text as id, subject, land_name as "landName", claimant_letter as "claimantLetter",
  paper_title as "paperTitle", blank, span_start as start, span_end as end, form, measures as areas,
  to_jsonb(questions) as questions, unread, by_hand as "byHand", retired as "isRetired", coalesce(calls.list, '[]') as calls,
  case when paper_date_words is null then null
    else jsonb_build_object('words', paper_date_words, 'from', paper_date_from, 'to', paper_date_to) end as "paperDate"
from sizhi.description left join calls using (description_index)
where county_code = $1 and document_id = $2
order by description_index;
