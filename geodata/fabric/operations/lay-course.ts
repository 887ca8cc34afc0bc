import { success, type Result } from '../../result.ts'
import { isSamePosition, lineOf, newLineIds, shapeOf } from '../find.ts'
import { isSameWords } from '../joined-attributes.ts'
import { roundedPosition } from '../plane/rounded-position.ts'
import { refusal } from '../refusal.ts'
import { withoutUnused } from '../unused-lines.ts'

import type { Fabric, FabricLine } from '../model.ts'
import type { Position } from 'geojson'
import type { SegmentMethod, SegmentReason } from '../../outline/model.ts'

/** What a course keeps to, where a person took it over from something and did not draw it. */
export type CourseOrigin = {
  readonly method: SegmentMethod
  readonly reason: SegmentReason
  /** The place whose line it follows. */
  readonly placeId: string | null
}

const BY_HAND: CourseOrigin = { method: 'drawn-by-hand', reason: 'drawn-by-a-person', placeId: null }

/**
 * Lets a shape without ground, such as a dividing line, run along another course. It answers the words of the old one, but only as
 * implied: the words did not ask for this course. Lines that other shapes use stay theirs.
 */
export function layCourse(
  fabric: Fabric,
  shapeId: string,
  {
    positions,
    drawnBy,
    origin = BY_HAND,
  }: { readonly positions: readonly Position[]; readonly drawnBy: string; readonly origin?: CourseOrigin },
): Result<Fabric> {
  const coordinates = positions
    .map(roundedPosition)
    .filter((position, index, all) => index === 0 || !isSamePosition(position, all[index - 1]!))
  if (coordinates.length < 2) return refusal('fabric-line-too-short', coordinates[0] ?? [0, 0])
  const words = shapeOf(fabric, shapeId)
    .courses.flat()
    .flatMap(({ lineId }) => lineOf(fabric, lineId).words)
  const line: FabricLine = {
    id: newLineIds(fabric, 1)[0]!,
    coordinates,
    certainty: 'implied',
    accuracyMetres: null,
    words: words
      .filter((one, index) => words.findIndex((other) => isSameWords(one, other)) === index)
      .map((one) => ({ ...one, certainty: 'implied' })),
    ...origin,
    drawnBy,
  }
  const shapes = fabric.shapes.map((shape) =>
    shape.id === shapeId ? { ...shape, courses: [[{ lineId: line.id, reversed: false }]] } : shape,
  )
  return success(withoutUnused({ lines: [...fabric.lines, line], shapes }).fabric)
}
