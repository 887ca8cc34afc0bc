-- $1 county, $2 document: the papers that it is or quotes, with who put a hand to each.
select title, kind, claimant_letter as "claimantLetter",
  coalesce((
    select jsonb_agg(jsonb_build_object(
      'step', step, 'by', issuer, 'opinion', opinion, 'seal', seal, 'sealPlace', seal_place,
      'date', case when date_words is null then null
        else jsonb_build_object('words', date_words, 'from', date_from, 'to', date_to) end,
      'words', words, 'saidBy', said_by
    ) order by statement_index)
    from sizhi.issuer_statement as said
    where said.county_code = paper.county_code and said.document_id = paper.document_id and said.paper_index = paper.paper_index
  ), '[]') as statements
from sizhi.issued_paper as paper where county_code = $1 and document_id = $2 order by paper_index;
