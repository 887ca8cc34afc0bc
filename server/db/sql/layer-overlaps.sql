-- Ground of two current outlines of a case, by the last record of each pair. $1 counties of the office that reads, $2 cases that a court
-- reads.
select file.county_code, file.key collate "C" as case_key, one.description_index as first_index, two.description_index as second_index,
  file.county_code || '-' || file.key as "case", file.title as "caseTitle",
  exists (
    select from sizhi.place where place.county_code = file.county_code and place.case_id = file.case_id and place.illustrative
  ) as illustrative,
  overlap.type, one.claimant_letter as "firstClaimant", two.claimant_letter as "secondClaimant",
  overlap.planar_square_metres as "squareMetres", overlap.ellipsoidal_square_metres as "ellipsoidalSquareMetres",
  overlap.certain_square_metres as "certainSquareMetres", overlap.possible_square_metres as "possibleSquareMetres",
  overlap.share_of_first as "shareOfFirst", overlap.share_of_second as "shareOfSecond",
  date_trunc('second', overlap.computed_at) as "computedAt", overlap.geometry
from sizhi.overlap
join sizhi.case_file as file on file.county_code = overlap.county_code and file.case_id = overlap.case_id
join sizhi.outline as one on one.county_code = overlap.county_code and one.outline_id = overlap.first_outline_id and one.is_current
join sizhi.outline as two on two.county_code = overlap.county_code and two.outline_id = overlap.second_outline_id and two.is_current
where overlap.geometry is not null and (overlap.county_code = any ($1::text[]) or overlap.case_id = any ($2::uuid[]))
  -- Records of one pair that differ in the accuracy of the lines have one geometry.
  and not exists (
    select from sizhi.overlap as later
    where later.county_code = overlap.county_code and later.case_id = overlap.case_id and later.geometry is not null
      and later.first_outline_id = overlap.first_outline_id and later.second_outline_id = overlap.second_outline_id
      and (later.computed_at, later.basis_digest) > (overlap.computed_at, overlap.basis_digest)
  );
