-- $1 county, $2 case: every version of every outline that was drawn, the first one first, with what was done in the case at that moment
-- (all of one transaction bears the same moment), which version of the lines in hand stood then, and whether it runs as the one before.
with done as (
  select distinct on (happened_at) happened_at, jsonb_build_object('changedBy', actor, 'action', action,
    'reason', coalesce(details ->> 'reason', ''), 'mergedWith', details -> 'mergedWith') as change
  from sizhi.case_log where county_code = $1 and case_id = $2
  order by happened_at, log_position
),
course as (
  select outline_id, sum(length_metres) as length_metres,
    st_collect(segment.geometry order by segment_index) as lines
  from sizhi.segment join sizhi.outline using (county_code, outline_id)
  where county_code = $1 and case_id = $2
  group by outline_id
)
select outline.outline_id as "outlineId", description_index::text as "descriptionId", role, claimant_letter as "claimantLetter",
  outline.version, is_current as "isCurrent", to_jsonb(drawn_at) #>> '{}' as "drawnAt", done.change as drawn,
  fabric_version as "handVersion",
  (select max((entry.details ->> 'version')::integer) from sizhi.case_log as entry
    where entry.county_code = $1 and entry.case_id = $2 and entry.happened_at <= drawn_at
      and entry.action in ('fabric-changed', 'fabric-returned', 'fabric-shape-released')) as "standingHand",
  planar_square_metres as "planarSquareMetres", closed_by_straight_metres as "closedByStraightMetres",
  coalesce(course.length_metres, 0) as "lengthMetres",
  -- Within a centimetre, as degrees go, however it is cut into segments.
  case when lag(outline.version) over earlier is null then false
    when lines is null or lag(lines) over earlier is null then lines is null and lag(lines) over earlier is null
    else st_hausdorffdistance(lines, lag(lines) over earlier) < 1e-7 end as "isAsBefore"
from sizhi.outline
left join course using (outline_id)
left join done on done.happened_at = drawn_at
where county_code = $1 and case_id = $2
window earlier as (partition by document_id, description_index order by outline.version)
order by description_index, outline.version;
