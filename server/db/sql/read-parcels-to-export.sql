-- $1 county, $2 layers, $3 the last parcel read, $4 how many, $5 whether holders are named: parcels in the order of their numbers.
select parcel.parcel_id as "parcelId", parcel.layer, parcel.number, case when $5::boolean then parcel.holder end as holder,
  parcel.facts, import.file_name as "fileName",
  case when file.key is not null then parcel.county_code || '-' || file.key end as "caseAddress",
  parcel.version, parcel.planar_square_metres as "planarSquareMetres", st_asbinary(st_multi(parcel.geometry), 'NDR') as shape
from sizhi.parcel as parcel
left join sizhi.parcel_import as import on import.county_code = $1 and import.import_id = parcel.import_id
left join sizhi.case_file as file on file.county_code = $1 and file.case_id = parcel.case_id
where parcel.county_code = $1 and parcel.layer = any ($2::text[]) and parcel.parcel_id > $3
order by parcel.parcel_id limit $4;
