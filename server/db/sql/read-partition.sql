-- $1 county, $2 case, $3 EPSG code of the case's zone: the ground of all current claims, parted by their outlines into faces, each
-- with the outlines that cover it. Lines are brought together on a raster of a tenth of a millimetre first, so that two that are meant to be
-- one leave no slivers between them.
with claim as (
  select outline_id, claimant_letter, geometry
  from sizhi.outline
  where county_code = $1 and case_id = $2 and is_current and role = 'claim' and geometry is not null
),
line as (
  select st_unaryunion(st_collect(st_boundary(geometry)), 1e-9) as lines from claim
),
face as (
  select (st_dump(st_polygonize(lines))).geom as geometry from line
),
told as (
  select geometry, array_agg(outline_id order by claimant_letter, outline_id) as outline_ids,
    array_agg(distinct claimant_letter order by claimant_letter) as letters
  from (
    select face.geometry, claim.outline_id, claim.claimant_letter
    from face join claim on st_contains(claim.geometry, st_pointonsurface(face.geometry))
  ) as covered
  group by geometry
)
select letters as "claimantLetters", to_jsonb(outline_ids) as "outlineIds",
  jsonb_build_object('planarSquareMetres', st_area(st_transform(geometry, $3::integer)),
    'ellipsoidalSquareMetres', st_area(geometry::geography)) as areas,
  st_asgeojson(geometry, 9)::jsonb as geometry
from told
order by cardinality(letters), letters, st_area(geometry) desc, st_asbinary(geometry);
