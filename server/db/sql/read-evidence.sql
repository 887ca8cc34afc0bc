-- $1 county, $2 case, in the order of the document.
select paper_number::text as "paperId", number, offered_by as "offeredBy", title, purpose, finding,
  finding_words as "findingWords", same_paper_as as "samePaperAs", description_index::text as "descriptionId", records
from sizhi.evidence where county_code = $1 and case_id = $2 order by evidence_index;
