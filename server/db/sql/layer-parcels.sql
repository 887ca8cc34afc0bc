-- Parcels of counties. $1 counties of the office that reads; courts and parties read none here.
select parcel.county_code, parcel.parcel_id, parcel.county_code as county, parcel.parcel_id as parcel, parcel.layer, parcel.number,
  parcel.holder, file.county_code || '-' || file.key as "case", parcel.version, parcel.planar_square_metres as "squareMetres",
  date_trunc('second', import.imported_at) as "importedAt", parcel.geometry
from sizhi.parcel
left join sizhi.case_file as file on file.county_code = parcel.county_code and file.case_id = parcel.case_id
left join sizhi.parcel_import as import on import.county_code = parcel.county_code and import.import_id = parcel.import_id
where parcel.county_code = any ($1::text[]);
