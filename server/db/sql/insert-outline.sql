-- $1 county, $2 case, $3 document, $4 description index, $5 role, $6 claimant, $7 polygon as GeoJSON or null,
-- $8 closing length, $9 open sides, $10 unlocated marks, $11 alternatives, $12 EPSG code of the case's zone,
-- $13 what the answers to its questions would do, $14 the version of the lines in hand that it is drawn from, or null.
with shape as (
  select st_setsrid(st_geomfromgeojson($7), 4490) as geometry
),
-- The version before stays on record; only one is current.
superseded as (
  update sizhi.outline set is_current = false
  where county_code = $1 and document_id = $3 and description_index = $4 and is_current
  returning version
)
insert into sizhi.outline (county_code, case_id, document_id, description_index, version, role, claimant_letter, geometry,
  closed_by_straight_metres, planar_square_metres, ellipsoidal_square_metres, open_sides, unlocated, alternatives,
  answers_tried, fabric_version)
-- Naming the superseded one makes it give way first; the last may have been taken from the map, so that none is current.
select $1, $2, $3, $4, 1 + greatest((select version from superseded), (
    select max(version) from sizhi.outline where county_code = $1 and document_id = $3 and description_index = $4
  ), 0), $5, $6, geometry, $8,
  st_area(st_transform(geometry, $12::integer)), st_area(geometry::geography), $9, $10, $11, $13, $14::integer
from shape
returning outline_id, planar_square_metres, ellipsoidal_square_metres;
