-- $1 county, $2 case, $3 number of the scan.
select version, state, report, changed_by as "changedBy", changed_at as "changedAt", reason
from sizhi.scan_version where county_code = $1 and case_id = $2 and scan_number = $3 order by version;
