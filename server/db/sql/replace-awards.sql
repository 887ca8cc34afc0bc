-- $1 county, $2 case, $3 awards as a JSON list with their polygons, $4 EPSG code of the case's zone.
with given as (
  select award, st_multi(st_setsrid(st_geomfromgeojson(award ->> 'polygon'), 4490)) as geometry
  from jsonb_array_elements($3::jsonb) as award
),
-- What the ruling's words no longer award, as a person corrected them.
gone as (
  delete from sizhi.award
  where county_code = $1 and case_id = $2 and ruling_number = 1
    and call_index not in (select (award ->> 'callIndex')::integer from given)
)
insert into sizhi.award (county_code, case_id, ruling_number, call_index, side, claimant_letter, winner, geometry,
  planar_square_metres, ellipsoidal_square_metres, fabric_version)
select $1, $2, 1, (award ->> 'callIndex')::integer, award ->> 'side', award ->> 'claimantLetter', award ->> 'winner', geometry,
  st_area(st_transform(geometry, $4::integer)), st_area(geometry::geography),
  (award ->> 'fabricVersion')::integer
from given
on conflict (county_code, case_id, ruling_number, call_index)
do update set side = excluded.side, claimant_letter = excluded.claimant_letter, winner = excluded.winner, geometry = excluded.geometry,
  planar_square_metres = excluded.planar_square_metres,
  ellipsoidal_square_metres = excluded.ellipsoidal_square_metres, fabric_version = excluded.fabric_version;
