-- $1 county: the files that came, the newest first, with what stands of each and who withdrew it.
select import.import_id as "id", import.layer, import.file_name as "fileName", import.sha256,
  import.imported_by as "importedBy", import.imported_at as "importedAt", import.rows_read as "rowsRead",
  import.left_out as "leftOut", import.noticed,
  coalesce(standing.parcels, 0)::integer as parcels,
  case when withdrawal.actor is not null then jsonb_build_object(
    'by', withdrawal.actor, 'reason', withdrawal.details ->> 'reason',
    'at', to_char(withdrawal.happened_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) end as withdrawn
from sizhi.parcel_import as import
left join (
  select county_code, import_id, count(*) as parcels from sizhi.parcel
  where county_code = $1 and import_id is not null group by county_code, import_id
) as standing on standing.county_code = import.county_code and standing.import_id = import.import_id
left join sizhi.audit as withdrawal on withdrawal.county_code = import.county_code
  and withdrawal.action = 'parcels-withdrawn' and withdrawal.details ->> 'importId' = import.import_id::text
where import.county_code = $1
order by import.imported_at desc, import.import_id;
