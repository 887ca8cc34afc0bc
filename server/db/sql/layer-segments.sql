-- Stretches of current outlines. $1 counties of the office that reads, $2 cases that a court reads.
select file.county_code, file.key collate "C" as case_key, outline.description_index, segment.segment_index,
  file.county_code || '-' || file.key as "case", file.title as "caseTitle",
  exists (
    select from sizhi.place where place.county_code = file.county_code and place.case_id = file.case_id and place.illustrative
  ) as illustrative,
  outline.role, outline.claimant_letter as claimant, segment.segment_index + 1 as number, mark.quote as words,
  call.side as direction, segment.method, segment.certainty, segment.accuracy_metres as "accuracyMetres",
  segment.length_metres as "lengthMetres", segment.place_id as place,
  case when file.county_code = any ($1::text[]) then nullif(segment.drawn_by, 'solver') end as "drawnBy",
  case when file.county_code = any ($1::text[]) then date_trunc('second', outline.drawn_at) end as "drawnAt",
  segment.geometry
from sizhi.segment
join sizhi.outline on outline.county_code = segment.county_code and outline.outline_id = segment.outline_id
join sizhi.case_file as file on file.county_code = outline.county_code and file.case_id = outline.case_id
left join sizhi.call on call.county_code = outline.county_code and call.document_id = outline.document_id
  and call.description_index = outline.description_index and call.call_index = segment.call_index
left join sizhi.mark on mark.county_code = outline.county_code and mark.document_id = outline.document_id
  and mark.description_index = outline.description_index and mark.call_index = segment.call_index
  and mark.mark_index = segment.mark_index
where outline.is_current and (outline.county_code = any ($1::text[]) or outline.case_id = any ($2::uuid[]));
