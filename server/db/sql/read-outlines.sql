-- $1 county, $2 case: the current version of every outline with its segments.
with segments as (
  select outline_id, jsonb_agg(jsonb_build_object(
    'callIndex', call_index, 'markIndex', mark_index, 'placeId', place_id, 'method', method, 'certainty', certainty,
    'accuracyMetres', segment.accuracy_metres, 'reason', reason, 'lengthMetres', length_metres,
    'drawnBy', nullif(drawn_by, 'solver'),
    'geometry', st_asgeojson(segment.geometry, 9)::jsonb
  ) order by segment_index) as list
  from sizhi.segment join sizhi.outline using (county_code, outline_id)
  where county_code = $1 and case_id = $2 and is_current
  group by outline_id
)
select outline_id as id, description_index::text as "descriptionId", role, claimant_letter as "claimantLetter", version,
  fabric_version as "fabricVersion",
  (select jsonb_build_object('version', hand.version, 'changedBy', hand.changed_by, 'changedAt', hand.changed_at, 'reason', hand.reason)
    from sizhi.fabric_version as hand
    where hand.county_code = $1 and hand.case_id = $2 and hand.version = outline.fabric_version) as "byHand",
  coalesce(segments.list, '[]') as segments, open_sides as "openSides", unlocated, alternatives, answers_tried as "answersTried",
  st_asgeojson(geometry, 9)::jsonb as geometry, closed_by_straight_metres as "closedByStraightMetres",
  case when planar_square_metres is null then null else jsonb_build_object(
    'planarSquareMetres', planar_square_metres, 'ellipsoidalSquareMetres', ellipsoidal_square_metres) end as areas
from sizhi.outline left join segments using (outline_id)
where county_code = $1 and case_id = $2 and is_current
order by description_index;
