-- Current outlines that enclose ground. $1 counties of the office that reads, $2 cases that a court reads.
select file.county_code, file.key collate "C" as case_key, outline.description_index,
  file.county_code || '-' || file.key as "case", file.title as "caseTitle",
  exists (
    select from sizhi.place where place.county_code = file.county_code and place.case_id = file.case_id and place.illustrative
  ) as illustrative,
  outline.role, outline.claimant_letter as claimant, description.land_name as "landName",
  outline.planar_square_metres as "squareMetres", outline.ellipsoidal_square_metres as "ellipsoidalSquareMetres",
  outline.closed_by_straight_metres as "closedByStraightMetres", outline.fabric_version is not null as "byHand",
  case when file.county_code = any ($1::text[]) then outline.version end as version,
  case when file.county_code = any ($1::text[]) then date_trunc('second', outline.drawn_at) end as "drawnAt",
  outline.geometry
from sizhi.outline
join sizhi.case_file as file on file.county_code = outline.county_code and file.case_id = outline.case_id
join sizhi.description on description.county_code = outline.county_code and description.document_id = outline.document_id
  and description.description_index = outline.description_index
where outline.is_current and outline.role <> 'dividing-line' and outline.geometry is not null
  and (outline.county_code = any ($1::text[]) or outline.case_id = any ($2::uuid[]));
