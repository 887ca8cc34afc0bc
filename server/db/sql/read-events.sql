-- $1 county, $2 document, in the order of time.
select jsonb_build_object('words', date_words, 'from', date_from, 'to', date_to) as date,
  words, repeats, to_jsonb(who) as who, said_by as "saidBy",
  case when gap_days is null then null
    else jsonb_build_object('sinceIndex', gap_since_index, 'days', gap_days) end as gap
from sizhi.event where county_code = $1 and document_id = $2 order by event_index;
