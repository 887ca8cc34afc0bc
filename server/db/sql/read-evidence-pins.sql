-- $1 county, $2 case: the pins that nobody has taken off, in the order in which they were made.
select pin_number as pin, offered_by as "offeredBy", number, target, made_by as "pinnedBy", made_at as "pinnedAt"
from sizhi.evidence_pin as pin
where county_code = $1 and case_id = $2 and removes is null and not exists (
  select from sizhi.evidence_pin as later
  where later.county_code = pin.county_code and later.case_id = pin.case_id and later.removes = pin.pin_number
)
order by pin_number;
