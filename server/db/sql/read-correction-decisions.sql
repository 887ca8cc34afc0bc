-- $1 county, $2 document: the last decision on each correction.
select distinct on (span_start, span_end, written, intended)
  jsonb_build_object('start', span_start, 'end', span_end) as span, written as "from", intended as "to", reason, confidence,
  decision, decided_by as "decidedBy", decided_at as "decidedAt"
from sizhi.correction_decision where county_code = $1 and document_id = $2
order by span_start, span_end, written, intended, decision_number desc;
