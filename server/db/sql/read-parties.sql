-- $1 county, $2 case: as a person corrected them, else as they were read.
select coalesce(last.name, party.name) as name, short_name as "shortName", coalesce(last.role, party.role) as role,
  to_jsonb(other_names) as "otherNames",
  case when last.name is null then null else jsonb_build_object(
    'nameAsRead', party.name, 'roleAsRead', party.role, 'reason', last.reason,
    'correctedBy', last.corrected_by, 'correctedAt', last.corrected_at) end as correction
from sizhi.party
left join lateral (
  select name, role, reason, corrected_by, corrected_at from sizhi.party_correction as one
  where one.county_code = party.county_code and one.case_id = party.case_id and one.party_index = party.party_index
  order by version desc limit 1
) as last on true
where party.county_code = $1 and party.case_id = $2 order by party.party_index;
