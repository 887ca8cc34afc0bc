-- The line of each ruling, its stretches in order. $1 counties of the office that reads, $2 cases that a court reads.
select file.county_code, file.key collate "C" as case_key, ruling.ruling_number,
  file.county_code || '-' || file.key as "case", file.title as "caseTitle",
  exists (
    select from sizhi.place where place.county_code = file.county_code and place.case_id = file.case_id and place.illustrative
  ) as illustrative,
  ruling.ruling_number as ruling, nullif(ruling.number, '') as decision, nullif(ruling.authority, '') as authority,
  ruling.date_from as "decidedOn", ruling.standing,
  (
    select st_multi(st_collect(segment.geometry order by segment.segment_index)) from sizhi.segment
    where segment.county_code = line.county_code and segment.outline_id = line.outline_id
  ) as geometry
from sizhi.dividing_line as line
join sizhi.ruling on ruling.county_code = line.county_code and ruling.case_id = line.case_id and ruling.ruling_number = line.ruling_number
join sizhi.case_file as file on file.county_code = line.county_code and file.case_id = line.case_id
where line.county_code = any ($1::text[]) or line.case_id = any ($2::uuid[]);
