-- $1 county, $2 case, $3 hash, $4 file name, $5 text, $6 masked, $7 what the document says of itself.
insert into sizhi.document (county_code, case_id, sha256, file_name, text, masked, kind, number, authority, date_words, date_from, date_to)
select $1, $2, $3, $4, $5, $6, reading ->> 'kind', reading ->> 'number', reading ->> 'authority',
  reading #>> '{date,words}', (reading #>> '{date,from}')::date, (reading #>> '{date,to}')::date
from (select $7::jsonb as reading) as given
returning document_id;
