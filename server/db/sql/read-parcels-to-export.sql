-- Copied in binary. Given: county, layers (with commas between them), after (the last parcel read), most (how many), named (whether holders are
-- named): parcels in the order of their numbers.
select parcel.parcel_id, parcel.layer, parcel.number, case when current_setting('given.named')::boolean then parcel.holder end,
  parcel.facts::text, import.file_name, case when file.key is not null then parcel.county_code || '-' || file.key end,
  parcel.version, parcel.planar_square_metres, st_asbinary(st_multi(parcel.geometry), 'NDR')
from sizhi.parcel as parcel
left join sizhi.parcel_import as import
  on import.county_code = current_setting('given.county') and import.import_id = parcel.import_id
left join sizhi.case_file as file on file.county_code = current_setting('given.county') and file.case_id = parcel.case_id
where parcel.county_code = current_setting('given.county')
  and parcel.layer = any (string_to_array(current_setting('given.layers'), ','))
  and parcel.parcel_id > current_setting('given.after')::bigint
order by parcel.parcel_id limit current_setting('given.most')::bigint;
