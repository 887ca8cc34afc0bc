-- Dividing lines in published records, from the lattice back to degrees. It takes neither $1 nor $2: everybody gets the same.
with standing as (
  select county_code, key, document::jsonb as record
  from sizhi.publication
  where sizhi.is_public_version(county_code, case_id, version) and jsonb_array_length(coalesce(nullif(document::jsonb #> '{ground,dividingLine}', 'null'::jsonb), '[]')) > 0
)
select standing.county_code, standing.key collate "C" as case_key, standing.county_code || '-' || standing.key as "case",
  standing.record #>> '{words,zh-CN,title}' as title, standing.record ->> 'basis' as basis,
  standing.record ->> 'mapReviewNumber' as "mapReviewNumber", (standing.record ->> 'publishedOn')::date as "publishedOn",
  (standing.record #>> '{ground,uncertaintyMetres}')::double precision as "uncertaintyMetres",
  (
    select st_multi(st_collect(line order by stretch_number)) from (
      select stretch_number, st_makeline(st_setsrid(st_makepoint(
          (point ->> 0)::double precision * (standing.record #>> '{ground,lattice,longitudeStep}')::double precision / 1e7,
          (point ->> 1)::double precision * (standing.record #>> '{ground,lattice,latitudeStep}')::double precision / 1e7), 4490) order by number) as line
      from jsonb_array_elements(standing.record #> '{ground,dividingLine}') with ordinality as stretch (points, stretch_number)
      cross join lateral jsonb_array_elements(stretch.points) with ordinality as corner (point, number)
      group by stretch_number
    ) as drawn
  ) as geometry
from standing;
