import { writeWellKnownText } from '../text/write-well-known-text.ts'

import type { CaseView } from '../../wire/case.ts'
import type { WireOutline, WireOverlap, WireSegment } from '../../wire/geometry.ts'
import type { Identifiers } from './identifiers.ts'
import type { LadmNode } from './model.ts'

const LEVELS = ['extent', 'claim', 'description', 'award'] as const

type Areas = { readonly planarSquareMetres: number; readonly ellipsoidalSquareMetres: number }

/** On the plane of the zone, as certificates state it; on the ellipsoid beside it. */
export const areaNode = (areas: Areas | null): LadmNode | undefined =>
  areas === null
    ? undefined
    : {
        '@type': 'LA_AreaValue',
        type: 'calculatedArea',
        areaSize: areas.planarSquareMetres,
        areaOnEllipsoid: areas.ellipsoidalSquareMetres,
      }

export const levelNodes = (ids: Identifiers): LadmNode[] =>
  LEVELS.map((level) => ({ '@id': ids.of('level', level), '@type': 'LA_Level', lID: level, structure: 'polygon' }))

const byHandOf = ({ byHand }: Pick<WireOutline, 'byHand'>) =>
  byHand ? { drawnBy: byHand.changedBy, reason: byHand.reason } : {}

const unitNode = (outline: WireOutline, { illustrative }: CaseView, ids: Identifiers): LadmNode => ({
  '@id': ids.of('unit', outline.id),
  '@type': 'LA_SpatialUnit',
  suID: outline.id,
  dimension: '2D',
  level: ids.to('level', outline.role),
  baunit: outline.role === 'claim' ? ids.to('ground', outline.id) : undefined,
  area: areaNode(outline.areas),
  asWKT: outline.geometry === null ? undefined : writeWellKnownText(outline.geometry),
  openSides: outline.openSides.length,
  illustrative,
  source: [ids.to('description', outline.descriptionId)],
  ...byHandOf(outline),
})

/** The words of a stretch: `locationByText` is LADM's own place for a boundary that is told and not measured. */
function wordsOf({ descriptions, document }: CaseView, descriptionId: string, callIndex: number | null) {
  const call = callIndex === null ? undefined : descriptions.find(({ id }) => id === descriptionId)?.calls[callIndex]
  return call && document.text.slice(call.start, call.end)
}

const stretchNode = (
  segment: WireSegment,
  index: number,
  outline: WireOutline,
  view: CaseView,
  ids: Identifiers,
): LadmNode => ({
  '@id': ids.of('stretch', outline.id, index),
  '@type': 'LA_BoundaryFaceString',
  bfsID: `${outline.id}/${index}`,
  bounds: outline.role === 'dividing-line' ? undefined : ids.to('unit', outline.id),
  asWKT: writeWellKnownText(segment.geometry),
  locationByText: wordsOf(view, outline.descriptionId, segment.callIndex),
  call: segment.callIndex ?? undefined,
  productionMethod: segment.method,
  certainty: segment.certainty,
  accuracyMetres: segment.accuracyMetres ?? undefined,
  lengthMetres: segment.lengthMetres,
  reason: segment.reason,
  drawnBy: segment.drawnBy ?? undefined,
  follows: segment.placeId === null ? undefined : ids.to('place', segment.placeId),
  source: [ids.to('description', outline.descriptionId)],
})

const overlapNode = (overlap: WireOverlap, ids: Identifiers): LadmNode => ({
  '@id': ids.of('overlap', overlap.firstOutlineId, overlap.secondOutlineId),
  '@type': 'LA_RequiredRelationshipSpatialUnit',
  relationship: 'overlaps',
  su1: ids.to('unit', overlap.firstOutlineId),
  su2: ids.to('unit', overlap.secondOutlineId),
  overlapArea: areaNode(overlap.areas),
  asWKT: overlap.geometry === null ? undefined : writeWellKnownText(overlap.geometry),
})

/** Outlines, the stretches that bound them with their words, and where they share ground. */
export function spatialNodes(view: CaseView, ids: Identifiers): LadmNode[] {
  const units = view.outlines.filter(({ role }) => role !== 'dividing-line')
  return [
    ...units.map((outline) => unitNode(outline, view, ids)),
    ...view.outlines.flatMap((outline) =>
      outline.segments.map((segment, index) => stretchNode(segment, index, outline, view, ids)),
    ),
    ...view.overlaps.map((overlap) => overlapNode(overlap, ids)),
  ]
}
