import { isInnerLine } from '../../geodata/outline/model.ts'
import { keyedSegments, clauseKey } from '../state/clause.ts'

import type { Position } from 'geojson'
import type { Certainty, OutlineRole } from '../../geodata/outline/model.ts'
import type { WireOutline } from '../../geodata/wire/geometry.ts'
import type { Clause, KeyedSegment } from '../state/clause.ts'
import type { BoundaryLine } from './side-by-side/line.ts'

/** A segment ready to be laid on the map. */
export type SegmentLine = BoundaryLine & {
  readonly clause: Clause
  readonly clauseKey: string
  readonly role: OutlineRole
  readonly certainty: Certainty
  readonly lengthMetres: number
}

/** Twice the signed area in square degrees: positive when the path runs counter-clockwise. */
function turning(path: readonly Position[]): number {
  return path.reduce((sum, [x = NaN, y = NaN], index) => {
    const [nextX = NaN, nextY = NaN] = path[(index + 1) % path.length] ?? [x, y]
    return sum + (x * nextY - nextX * y)
  }, 0)
}

/** Segments stand in order along the boundary, so their turn says on which hand the inside lies. */
function insideOf(outline: WireOutline): 'left' | 'right' | null {
  if (outline.role === 'dividing-line') return null
  const path = outline.segments
    .filter((segment) => !isInnerLine(segment))
    .flatMap(({ geometry }) => geometry.coordinates)
  return turning(path) > 0 ? 'left' : 'right'
}

export const segmentLines = (outlines: readonly WireOutline[]): SegmentLine[] => {
  const insides = new Map(outlines.map((outline) => [outline.id, insideOf(outline)]))
  return keyedSegments(outlines).map(({ key, clause, segment, outline }: KeyedSegment) => ({
    id: key,
    outlineId: outline.id,
    letter: outline.claimantLetter,
    inside: isInnerLine(segment) ? null : (insides.get(outline.id) ?? null),
    coordinates: segment.geometry.coordinates,
    clause,
    clauseKey: clauseKey(clause),
    role: outline.role,
    certainty: segment.certainty,
    lengthMetres: segment.lengthMetres,
  }))
}
