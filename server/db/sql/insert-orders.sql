-- $1 county, $2 document, $3 orders as a JSON list.
insert into sizhi.operative_order (county_code, document_id, order_index, number, words, effects)
select $1, $2, ordinality - 1, (given ->> 'number')::integer, given -> 'words',
  array(select jsonb_array_elements_text(given -> 'effects'))
from jsonb_array_elements($3::jsonb) with ordinality as list (given, ordinality);
