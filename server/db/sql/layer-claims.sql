-- What sides claim, by the words of a paper, with the outline that stands for it. $1 counties of the office that reads, $2 cases that a
-- court reads.
select file.county_code, file.key collate "C" as case_key, claim.claimant_letter collate "C" as letter, claim.description_index,
  file.county_code || '-' || file.key as "case", file.title as "caseTitle",
  exists (
    select from sizhi.place where place.county_code = file.county_code and place.case_id = file.case_id and place.illustrative
  ) as illustrative,
  claim.claimant_letter as claimant, claimant.name as "claimantName", description.paper_title as paper,
  description.land_name as "landName", outline.planar_square_metres as "squareMetres",
  outline.ellipsoidal_square_metres as "ellipsoidalSquareMetres", outline.closed_by_straight_metres as "closedByStraightMetres",
  case when outline.outline_id is not null then outline.fabric_version is not null end as "byHand",
  case when file.county_code = any ($1::text[]) then outline.version end as version,
  case when file.county_code = any ($1::text[]) then date_trunc('second', outline.drawn_at) end as "drawnAt",
  outline.geometry
from sizhi.claim
join sizhi.case_file as file on file.county_code = claim.county_code and file.case_id = claim.case_id
join sizhi.claimant on claimant.county_code = claim.county_code and claimant.case_id = claim.case_id
  and claimant.letter = claim.claimant_letter
join sizhi.description on description.county_code = claim.county_code and description.document_id = claim.document_id
  and description.description_index = claim.description_index
left join sizhi.outline on outline.county_code = claim.county_code and outline.document_id = claim.document_id
  and outline.description_index = claim.description_index and outline.is_current
where claim.county_code = any ($1::text[]) or claim.case_id = any ($2::uuid[]);
