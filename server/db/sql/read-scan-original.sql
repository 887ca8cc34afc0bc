-- $1 county, $2 case, $3 number of the scan.
select scan.file_name as "fileName", scan.format, original.bytes
from sizhi.scan
join sizhi.original_file as original using (county_code, sha256)
where scan.county_code = $1 and scan.case_id = $2 and scan.scan_number = $3;
