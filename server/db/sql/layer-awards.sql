-- What rulings give to a side. $1 counties of the office that reads, $2 cases that a court reads.
select file.county_code, file.key collate "C" as case_key, award.ruling_number, award.call_index,
  file.county_code || '-' || file.key as "case", file.title as "caseTitle",
  exists (
    select from sizhi.place where place.county_code = file.county_code and place.case_id = file.case_id and place.illustrative
  ) as illustrative,
  ruling.ruling_number as ruling, nullif(ruling.number, '') as decision, nullif(ruling.authority, '') as authority,
  ruling.date_from as "decidedOn", award.side as direction, award.claimant_letter as claimant, award.winner,
  award.planar_square_metres as "squareMetres", award.ellipsoidal_square_metres as "ellipsoidalSquareMetres", award.geometry
from sizhi.award
join sizhi.ruling on ruling.county_code = award.county_code and ruling.case_id = award.case_id and ruling.ruling_number = award.ruling_number
join sizhi.case_file as file on file.county_code = award.county_code and file.case_id = award.case_id
where award.county_code = any ($1::text[]) or award.case_id = any ($2::uuid[]);
