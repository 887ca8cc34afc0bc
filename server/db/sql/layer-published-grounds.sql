-- Ground in published records: the disputed extent and the parts given, from the lattice back to degrees. It takes neither $1 nor $2:
-- everybody gets the same.
with standing as (
  select county_code, key, document::jsonb as record, (document::jsonb #>> '{ground,lattice,longitudeStep}')::double precision / 1e7 as step_east,
    (document::jsonb #>> '{ground,lattice,latitudeStep}')::double precision / 1e7 as step_north
  from sizhi.publication
  where sizhi.is_public_version(county_code, case_id, version) and document::jsonb -> 'ground' <> 'null'::jsonb
), part as (
  select county_code, key, record, step_east, step_north, 0 as part_number, 'extent' as role, null as claimant, record #> '{ground,extent}' as rings
  from standing
  union all
  select county_code, key, record, step_east, step_north, given.number::integer, 'part', given.part ->> 'claimantLetter', given.part -> 'rings'
  from standing cross join lateral jsonb_array_elements(record #> '{ground,parts}') with ordinality as given (part, number)
)
select part.county_code, part.key collate "C" as case_key, part.part_number, part.county_code || '-' || part.key as "case",
  part.record #>> '{words,zh-CN,title}' as title, part.record ->> 'basis' as basis, part.record ->> 'mapReviewNumber' as "mapReviewNumber",
  (part.record ->> 'publishedOn')::date as "publishedOn",
  (part.record #>> '{ground,uncertaintyMetres}')::double precision as "uncertaintyMetres", part.role, part.claimant,
  (
    -- Rings within rings are holes.
    select st_multi(st_buildarea(st_unaryunion(st_collect(line)))) from (
      select st_makeline(st_setsrid(st_makepoint((point ->> 0)::double precision * part.step_east, (point ->> 1)::double precision * part.step_north), 4490) order by number) as line
      from jsonb_array_elements(part.rings) with ordinality as ring (points, ring_number)
      cross join lateral jsonb_array_elements(ring.points) with ordinality as corner (point, number)
      group by ring_number
    ) as drawn
  ) as geometry
from part;
