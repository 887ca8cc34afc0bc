-- $1 county, $2 case, $3 place as JSON.
with removed as (
  delete from sizhi.place_name where county_code = $1 and case_id = $2 and place_id = $3::jsonb ->> 'id'
    and name_index >= jsonb_array_length($3::jsonb -> 'names')
)
insert into sizhi.place_name (county_code, case_id, place_id, name_index, name, source, party, era)
select $1, $2, $3::jsonb ->> 'id', ordinality - 1, name ->> 'name', name ->> 'source', name ->> 'party', name ->> 'era'
from jsonb_array_elements($3::jsonb -> 'names') with ordinality as list (name, ordinality)
on conflict (county_code, case_id, place_id, name_index) do update
  set name = excluded.name, source = excluded.source, party = excluded.party, era = excluded.era;
