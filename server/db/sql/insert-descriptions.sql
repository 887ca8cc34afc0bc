-- $1 county, $2 document, $3 descriptions as a JSON list, each with its reading; their numbers count on from $4. One that
-- was there is read anew: its calls must be gone before.
with given as (
  select coalesce((description ->> 'index')::integer, $4::integer + ordinality::integer - 1) as description_index,
    description, description -> 'reading' as reading
  from jsonb_array_elements($3::jsonb) with ordinality as list (description, ordinality)
),
-- Description, calls and marks in one statement: none of them is ever there without the others.
stored_description as (
  insert into sizhi.description (county_code, document_id, description_index, subject, land_name, claimant_letter,
    paper_title, paper_date_words, paper_date_from, paper_date_to, blank, span_start, span_end, form, measures, questions, unread,
    by_hand, retired)
  select $1, $2, description_index, description ->> 'subject', description ->> 'landName', description ->> 'claimantLetter',
    description ->> 'paperTitle', description #>> '{paperDate,words}', (description #>> '{paperDate,from}')::date,
    (description #>> '{paperDate,to}')::date, (description ->> 'blank')::boolean, (description ->> 'start')::integer,
    (description ->> 'end')::integer, reading ->> 'form', reading -> 'areas',
    array(select jsonb_array_elements_text(reading -> 'questions')), reading -> 'unread', (description ->> 'byHand')::integer, false
  from given
  on conflict (county_code, document_id, description_index) do update set
    subject = excluded.subject, land_name = excluded.land_name, claimant_letter = excluded.claimant_letter,
    paper_title = excluded.paper_title, paper_date_words = excluded.paper_date_words, paper_date_from = excluded.paper_date_from,
    paper_date_to = excluded.paper_date_to, blank = excluded.blank, span_start = excluded.span_start, span_end = excluded.span_end,
    form = excluded.form, measures = excluded.measures, questions = excluded.questions, unread = excluded.unread,
    retired = excluded.retired
),
calls as (
  select description_index, ordinality - 1 as call_index, call
  from given, jsonb_array_elements(reading -> 'calls') with ordinality as list (call, ordinality)
),
stored_call as (
  insert into sizhi.call (county_code, document_id, description_index, call_index, span_start, span_end, side, act)
  select $1, $2, description_index, call_index, (call ->> 'start')::integer, (call ->> 'end')::integer, call ->> 'side', call ->> 'act'
  from calls
)
insert into sizhi.mark (county_code, document_id, description_index, call_index, mark_index, span_start, span_end, quote, role, kind)
select $1, $2, description_index, call_index, ordinality - 1, (mark ->> 'start')::integer, (mark ->> 'end')::integer,
  mark ->> 'quote', mark ->> 'role', mark ->> 'kind'
from calls, jsonb_array_elements(call -> 'marks') with ordinality as list (mark, ordinality);
