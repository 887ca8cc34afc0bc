-- $1 county, $2 case: the paper that the case was read from, with its corrections.
select document_id as id, file_name as "fileName", kind, number, authority, masked, sha256,
  document.text || coalesce(added.words, '') as text, coalesce(added.list, '[]') as additions, read_at as "readAt",
  case when date_words is null then null
    else jsonb_build_object('words', date_words, 'from', date_from, 'to', date_to) end as date,
  jsonb_build_object('format', format, 'encoding', encoding, 'recognised', recognised, 'pages', page_spans) as provenance,
  coalesce((
    select jsonb_agg(jsonb_build_object(
      'span', jsonb_build_object('start', span_start, 'end', span_end),
      'from', written, 'to', intended, 'reason', reason, 'confidence', confidence, 'applied', applied
    ) order by correction_index)
    from sizhi.correction
    where correction.county_code = document.county_code and correction.document_id = document.document_id
  ), '[]') as corrections
from sizhi.document
-- Words that persons added stand behind those of the original, in their order. Ends are counted here in the units in which spans count.
left join lateral (
  select string_agg(addition.text, '' order by addition_number) as words,
    jsonb_agg(jsonb_build_object('text', addition.text, 'addedBy', added_by, 'addedAt',
      to_char(added_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by addition_number) as list
  from sizhi.document_addition as addition
  where addition.county_code = document.county_code and addition.document_id = document.document_id
) as added on true
where county_code = $1 and case_id = $2;
