-- $1 county: records of the field beside what the log says was recorded; either may be there without the other.
with logged as (
  select case_id, (details ->> 'record')::uuid as record_id, details ->> 'sha256' as sha256
  from sizhi.case_log where county_code = $1 and action = 'field-recorded'
)
select file.key as case, coalesce(recorded.record_id, logged.record_id) as record, recorded.document,
  recorded.sha256 as stated, logged.sha256 as logged
from (select case_id, record_id, sha256, document from sizhi.field_record where county_code = $1) as recorded
full join logged on logged.case_id = recorded.case_id and logged.record_id = recorded.record_id
join sizhi.case_file as file on file.county_code = $1 and file.case_id = coalesce(recorded.case_id, logged.case_id)
order by file.key, 2;
