import { isInnerLine, type Certainty, type OutlineRole } from '../outline/model.ts'

import { insideOf } from './side-by-side/inside-of.ts'
import { sideBySide } from './side-by-side/side-by-side.ts'
import { clipLine, spotOf, type MapFrame } from './map-frame.ts'
import { offsetLine, thinned } from './paper-lines.ts'
import { BESIDE_MILLIMETRES } from './strokes.ts'

import type { WireOutline } from '../wire/geometry.ts'
import type { Spot } from './model.ts'
import type { BoundaryLine } from './side-by-side/line.ts'

type SegmentLine = BoundaryLine & {
  readonly role: OutlineRole
  readonly certainty: Certainty
  readonly lengthMetres: number
}

/** A stretch of boundary on paper, beside the others that run there. */
export type PaperLine = Pick<SegmentLine, 'role' | 'letter' | 'certainty' | 'lengthMetres' | 'outlineId'> & {
  readonly points: readonly Spot[]
  /** On which hand the land lies that the line bounds. */
  readonly inside: 'left' | 'right' | null
  /** Its turn among the lines that share the stretch, so that letters do not cover one another. */
  readonly place: number
  readonly sharedBy: number
}

function segmentLines(outlines: readonly WireOutline[]): SegmentLine[] {
  return outlines.flatMap((outline) =>
    outline.segments.map((segment, index) => ({
      id: `${outline.id}/${index}`,
      outlineId: outline.id,
      letter: outline.role === 'claim' ? outline.claimantLetter : null,
      inside: isInnerLine(segment) ? null : insideOf(outline),
      coordinates: segment.geometry.coordinates,
      role: outline.role,
      certainty: segment.certainty,
      lengthMetres: segment.lengthMetres,
    })),
  )
}

/** The boundaries of outlines inside a map, laid side by side where they run together. */
export function paperLines(outlines: readonly WireOutline[], frame: MapFrame): PaperLine[] {
  const lines = segmentLines(outlines)
  const byId = new Map(lines.map((one) => [one.id, one]))
  return sideBySide(lines, BESIDE_MILLIMETRES).flatMap((stretch) => {
    const { role, letter, certainty, lengthMetres, outlineId } = byId.get(stretch.lineId)!
    const course = thinned(stretch.coordinates.map((position) => spotOf(frame, position)))
    return clipLine(offsetLine(course, stretch.offsetPixels), frame.box).map((points) => ({
      role,
      letter,
      certainty,
      lengthMetres,
      outlineId,
      points,
      inside: stretch.inside,
      place: stretch.place,
      sharedBy: stretch.sharedBy,
    }))
  })
}
