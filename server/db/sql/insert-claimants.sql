-- $1 county, $2 case, $3 claimants as a JSON list.
insert into sizhi.claimant (county_code, case_id, letter, name, party_names)
select $1, $2, claimant ->> 'letter', claimant ->> 'name', array(select jsonb_array_elements_text(claimant -> 'parties'))
from jsonb_array_elements($3::jsonb) as claimant;
