-- $1 county, $2 parcels, or null for all of it, $3 layers: pairs of its border parcels with those of other counties, the lower county first.
with pair as (
  select least(own.county_code, other.county_code) as first_county, greatest(own.county_code, other.county_code) as second_county,
    case when own.county_code < other.county_code then own.parcel_id else other.parcel_id end as first_id,
    case when own.county_code < other.county_code then other.parcel_id else own.parcel_id end as second_id
  from sizhi.border_parcel as own
  join sizhi.border_parcel as other on other.county_code <> own.county_code and other.geometry && own.geometry
  where own.county_code = $1 and ($2::bigint[] is null or own.parcel_id = any ($2::bigint[]))
    and own.layer = any ($3::text[]) and other.layer = any ($3::text[])
),
shared as materialized (
  select pair.*, one.version as first_version, two.version as second_version,
    4534 + (one.central_meridian_degrees - 75) / 3 as epsg, one.geometry as first_geometry, two.geometry as second_geometry,
    st_multi(st_collectionextract(st_intersection(
      st_collectionextract(st_makevalid(one.geometry), 3), st_collectionextract(st_makevalid(two.geometry), 3), 1e-10), 3)) as geometry
  from pair
  join sizhi.border_parcel as one on one.county_code = pair.first_county and one.parcel_id = pair.first_id
  join sizhi.border_parcel as two on two.county_code = pair.second_county and two.parcel_id = pair.second_id
)
select first_county as "firstCounty", first_id as "firstId", second_county as "secondCounty", second_id as "secondId",
  first_version as "firstVersion", second_version as "secondVersion", encode(st_asewkb(geometry), 'hex') as geometry,
  st_area(st_transform(geometry, epsg)) as "planarSquareMetres", st_area(geometry::geography) as "ellipsoidalSquareMetres",
  st_area(st_transform(first_geometry, epsg)) as "firstSquareMetres", st_area(st_transform(second_geometry, epsg)) as "secondSquareMetres"
from shared where not st_isempty(geometry);
