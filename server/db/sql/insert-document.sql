-- $1 county, $2 case, $3 hash, $4 file name, $5 text, $6 masked, $7 what the document says of itself, $8 where its text comes from.
insert into sizhi.document (county_code, case_id, sha256, file_name, text, masked, kind, number, authority, date_words, date_from, date_to,
  format, encoding, recognised, page_spans)
select $1, $2, $3, $4, $5, $6, reading ->> 'kind', reading ->> 'number', reading ->> 'authority',
  reading #>> '{date,words}', (reading #>> '{date,from}')::date, (reading #>> '{date,to}')::date,
  provenance ->> 'format', provenance ->> 'encoding', (provenance ->> 'recognised')::boolean, provenance -> 'pages'
from (select $7::jsonb as reading, $8::jsonb as provenance) as given
returning document_id;
