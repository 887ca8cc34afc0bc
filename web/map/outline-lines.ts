import { isInnerLine } from '../../geodata/outline/model.ts'
import { insideOf } from '../../geodata/sheets/side-by-side/inside-of.ts'
import { keyedSegments, clauseKey } from '../state/clause.ts'

import type { Certainty, OutlineRole } from '../../geodata/outline/model.ts'
import type { WireOutline } from '../../geodata/wire/geometry.ts'
import type { Clause, KeyedSegment } from '../state/clause.ts'
import type { BoundaryLine } from '../../geodata/sheets/side-by-side/line.ts'

/** A segment ready to be laid on the map. */
export type SegmentLine = BoundaryLine & {
  readonly clause: Clause
  readonly clauseKey: string
  readonly role: OutlineRole
  readonly certainty: Certainty
  readonly lengthMetres: number
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
