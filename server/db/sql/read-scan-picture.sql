-- $1 county, $2 case, $3 number of the scan.
select display.media_type as "mediaType", display.bytes
from sizhi.scan
join sizhi.scan_display as display using (county_code, sha256, page)
where scan.county_code = $1 and scan.case_id = $2 and scan.scan_number = $3;
