-- $1 county, $2 parcels, $3 whether holders are named.
select parcel.parcel_id as "parcelId", parcel.layer, parcel.number, case when $3::boolean then parcel.holder end as holder,
  parcel.facts, parcel.import_id as "importId", import.file_name as "fileName",
  case when file.key is not null then parcel.county_code || '-' || file.key end as "caseAddress",
  parcel.case_id is not null and exists (
    select from sizhi.place where place.county_code = $1 and place.case_id = parcel.case_id and place.illustrative
  ) as "isIllustrative",
  parcel.version, parcel.planar_square_metres as "planarSquareMetres", st_asgeojson(parcel.geometry, 9)::jsonb as geometry
from sizhi.parcel as parcel
left join sizhi.parcel_import as import on import.county_code = $1 and import.import_id = parcel.import_id
left join sizhi.case_file as file on file.county_code = $1 and file.case_id = parcel.case_id
where parcel.county_code = $1 and parcel.parcel_id = any ($2::bigint[])
order by parcel.parcel_id;
