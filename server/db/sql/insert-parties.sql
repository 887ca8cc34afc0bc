-- $1 county, $2 case, $3 parties as a JSON list in the order of the document.
insert into sizhi.party (county_code, case_id, party_index, name, short_name, role, other_names)
select $1, $2, ordinality - 1, party ->> 'name', party ->> 'shortName', party ->> 'role',
  array(select jsonb_array_elements_text(party -> 'otherNames'))
from jsonb_array_elements($3::jsonb) with ordinality as list (party, ordinality);
