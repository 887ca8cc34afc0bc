-- $1 county, $2 case, $3 document, $4 the decision as JSON, $5 description of its line.
insert into sizhi.ruling (county_code, case_id, ruling_number, document_id, number, authority, date_words, date_from, date_to,
  standing, description_index)
select $1, $2, 1, $3, decision ->> 'number', decision ->> 'authority', decision #>> '{date,words}',
  (decision #>> '{date,from}')::date, (decision #>> '{date,to}')::date, decision ->> 'standing', $5
from (select $4::jsonb as decision) as given;
