-- $1 county, $2 case: each scan with the state that stands.
select scan.scan_number as number, scan.file_name as "fileName", sha256, page, pages, format, width_pixels as "widthPixels",
  height_pixels as "heightPixels", last.version, last.state, last.report, last.changed_by as "changedBy",
  last.changed_at as "changedAt", last.reason
from sizhi.scan
join lateral (
  select * from sizhi.scan_version
  where scan_version.county_code = scan.county_code and scan_version.case_id = scan.case_id
    and scan_version.scan_number = scan.scan_number
  order by version desc limit 1
) as last on true
where scan.county_code = $1 and scan.case_id = $2 order by scan.scan_number;
