-- $1 county, $2 parcel: its outlines, the newest first. What is kept with an outline tells who put the next one in its place.
with outline as (
  select version, geometry, central_meridian_degrees from sizhi.parcel where county_code = $1 and parcel_id = $2
  union all
  select kept.version, kept.geometry, parcel.central_meridian_degrees
  from sizhi.parcel_version as kept
  join sizhi.parcel as parcel on parcel.county_code = $1 and parcel.parcel_id = kept.parcel_id
  where kept.county_code = $1 and kept.parcel_id = $2
)
select outline.version,
  st_area(st_transform(outline.geometry, 4534 + (outline.central_meridian_degrees - 75) / 3)) as "planarSquareMetres",
  st_asgeojson(outline.geometry, 9)::jsonb as geometry,
  case when change.version is not null then jsonb_build_object(
    'by', change.changed_by, 'reason', change.reason,
    'at', to_char(change.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as given
from outline
left join sizhi.parcel_version as change
  on change.county_code = $1 and change.parcel_id = $2 and change.version = outline.version - 1
order by outline.version desc;
