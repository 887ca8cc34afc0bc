-- $1 county, $2 case: everything that was written of its procedure, in that order.
select event_number as number, round, happened_on as day, fact, note, recorded_by as "recordedBy", recorded_at as "recordedAt"
from sizhi.case_event where county_code = $1 and case_id = $2 order by event_number;
