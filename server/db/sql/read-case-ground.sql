-- $1 county, $2 case: ground that the case gives to the county: claims with a current outline, awards of its ruling.
with ground as (
  select 'claim' as layer, concat_ws('-', outline.claimant_letter, outline.description_index) as source,
    concat(file.key, ' ', outline.claimant_letter) as number, claimant.name as holder, outline.geometry::geometry as geometry
  from sizhi.outline
  join sizhi.case_file as file on file.county_code = $1 and file.case_id = $2
  left join sizhi.claimant on claimant.county_code = $1 and claimant.case_id = $2 and claimant.letter = outline.claimant_letter
  where outline.county_code = $1 and outline.case_id = $2 and outline.is_current and outline.role = 'claim'
    and outline.geometry is not null
    -- A claim that only repeats a parcel of the county is that parcel, and lies there once; under a square metre of difference is rounding,
    -- as lines that come to share a vertex with others make it.
    and not exists (
      select from sizhi.source_parcel as source
      join sizhi.parcel as origin on origin.county_code = $1 and origin.parcel_id = source.parcel_id
      join sizhi.outline as taken on taken.county_code = $1 and taken.document_id = outline.document_id
        and taken.description_index = outline.description_index and taken.version = 1
      where source.county_code = $1 and source.case_id = $2 and source.claimant_letter = outline.claimant_letter
        and st_area(st_transform(st_symdifference(taken.geometry, outline.geometry, 1e-10),
          4534 + (file.central_meridian_degrees - 75) / 3)) < 1
    )
  union all
  select 'award', concat_ws('-', award.ruling_number, award.call_index), concat(file.key, ' ', award.winner), award.winner,
    award.geometry::geometry
  from sizhi.award
  join sizhi.case_file as file on file.county_code = $1 and file.case_id = $2
  where award.county_code = $1 and award.case_id = $2 and award.geometry is not null
)
select layer, source, number, holder, encode(st_asewkb(geometry), 'hex') as geometry from ground
where not st_isempty(geometry) order by layer, source;
