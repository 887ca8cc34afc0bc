-- Where entries of evidence are pinned: a point of the line, the place, the claim or the extent. $1 counties of the office that reads,
-- $2 cases that a court reads.
select file.county_code, file.key collate "C" as case_key, pin.pin_number,
  file.county_code || '-' || file.key as "case", file.title as "caseTitle",
  exists (
    select from sizhi.place where place.county_code = file.county_code and place.case_id = file.case_id and place.illustrative
  ) as illustrative,
  pin.pin_number as pin, pin.offered_by as "offeredBy", pin.number, pin.target ->> 'kind' as "pinnedTo",
  case when file.county_code = any ($1::text[]) then pin.made_by end as "pinnedBy", date_trunc('second', pin.made_at) as "pinnedAt",
  st_multi(case pin.target ->> 'kind'
    when 'point' then st_setsrid(st_makepoint((pin.target #>> '{position,0}')::double precision, (pin.target #>> '{position,1}')::double precision), 4490)
    when 'segment' then st_setsrid(st_makepoint((pin.target #>> '{position,0}')::double precision, (pin.target #>> '{position,1}')::double precision), 4490)
    when 'place' then (
      select st_pointonsurface(place.geometry) from sizhi.place
      where place.county_code = pin.county_code and place.case_id = pin.case_id and place.place_id = pin.target ->> 'placeId'
        and not place.withdrawn
    )
    when 'claim' then (
      select st_pointonsurface(outline.geometry) from sizhi.outline
      where outline.county_code = pin.county_code and outline.case_id = pin.case_id and outline.is_current and outline.role = 'claim'
        and outline.claimant_letter = pin.target ->> 'claimantLetter' and outline.geometry is not null
      order by outline.description_index limit 1
    )
    when 'extent' then (
      select st_pointonsurface(outline.geometry) from sizhi.outline
      where outline.county_code = pin.county_code and outline.case_id = pin.case_id and outline.is_current and outline.role = 'extent'
        and outline.geometry is not null
      order by outline.description_index limit 1
    )
  end) as geometry
from sizhi.evidence_pin as pin
join sizhi.case_file as file on file.county_code = pin.county_code and file.case_id = pin.case_id
where pin.removes is null and (pin.county_code = any ($1::text[]) or pin.case_id = any ($2::uuid[])) and not exists (
  select from sizhi.evidence_pin as later
  where later.county_code = pin.county_code and later.case_id = pin.case_id and later.removes = pin.pin_number
);
