-- $1 county, $2 document, $3 events as a JSON list in the order of time.
insert into sizhi.event (county_code, document_id, event_index, date_words, date_from, date_to, words, repeats, who, said_by,
  gap_since_index, gap_days)
select $1, $2, ordinality - 1, event #>> '{date,words}', (event #>> '{date,from}')::date, (event #>> '{date,to}')::date,
  event -> 'words', event -> 'repeats', array(select jsonb_array_elements_text(event -> 'who')), event ->> 'saidBy',
  (event #>> '{gap,sinceIndex}')::integer, (event #>> '{gap,days}')::integer
from jsonb_array_elements($3::jsonb) with ordinality as list (event, ordinality);
