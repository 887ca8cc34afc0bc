-- $1 county, $2 case, $3 party, $4 name, $5 role, $6 reason, $7 who, $8 when.
insert into sizhi.party_correction (county_code, case_id, party_index, version, name, role, reason, corrected_by, corrected_at)
select $1, $2, $3, 1 + coalesce(max(version), 0), $4, $5, $6, $7, $8
from sizhi.party_correction where county_code = $1 and case_id = $2 and party_index = $3;
