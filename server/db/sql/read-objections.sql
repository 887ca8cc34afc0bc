-- $1 county, $2 case: what was objected, the newest first.
select objection.objection_number::integer as number, objection.version, objection.receipt, objection.text, objection.name,
  objection.contact, objection.received_at as "receivedAt",
  case when closing.closed_at is not null
    then jsonb_build_object('outcome', closing.outcome, 'reason', closing.reason, 'closedBy', closing.closed_by, 'closedAt', closing.closed_at)
  end as closing
from sizhi.objection as objection
left join sizhi.objection_closing as closing using (county_code, case_id, objection_number)
where objection.county_code = $1 and objection.case_id = $2
order by objection.objection_number desc;
