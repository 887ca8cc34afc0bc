-- $1 county, $2 document, $3 papers with their statements as a JSON list.
with papers as (
  select ordinality - 1 as paper_index, paper
  from jsonb_array_elements($3::jsonb) with ordinality as list (paper, ordinality)
), inserted as (
  insert into sizhi.issued_paper (county_code, document_id, paper_index, title, kind, claimant_letter)
  select $1, $2, paper_index, paper ->> 'title', paper ->> 'kind', paper ->> 'claimantLetter' from papers
)
insert into sizhi.issuer_statement (county_code, document_id, paper_index, statement_index, step, issuer, opinion, seal,
  seal_place, date_words, date_from, date_to, words, said_by)
select $1, $2, paper_index, ordinality - 1, said ->> 'step', said ->> 'by', said ->> 'opinion', said ->> 'seal',
  said ->> 'sealPlace', said #>> '{date,words}', (said #>> '{date,from}')::date, (said #>> '{date,to}')::date,
  said -> 'words', said ->> 'saidBy'
from papers, jsonb_array_elements(paper -> 'statements') with ordinality as list (said, ordinality);
