-- $1 county, $2 case, $3 document, $4 evidence as a JSON list.
insert into sizhi.evidence (county_code, case_id, document_id, evidence_index, paper_number, offered_by, number, title, purpose,
  finding, finding_words, same_paper_as, description_index, records)
select $1, $2, $3, ordinality - 1, (entry ->> 'paperNumber')::integer, entry ->> 'offeredBy', entry ->> 'number',
  entry -> 'title', nullif(entry -> 'purpose', 'null'::jsonb), entry ->> 'finding', nullif(entry -> 'findingWords', 'null'::jsonb),
  nullif(entry -> 'samePaperAs', 'null'::jsonb), (entry ->> 'descriptionIndex')::integer, entry -> 'records'
from jsonb_array_elements($4::jsonb) with ordinality as list (entry, ordinality);
