import type { CaseView } from '../../geodata/wire/case.ts'
import type { WireOutline, WireSegment } from '../../geodata/wire/geometry.ts'

/**
 * What can be selected: a call of a description, or (callIndex null) one segment that no words stand behind,
 * told apart by its place in the outline.
 */
export type Clause = {
  readonly descriptionId: string
  readonly callIndex: number | null
  readonly segmentIndex: number | null
}

export const callClause = (descriptionId: string, callIndex: number): Clause => ({
  descriptionId,
  callIndex,
  segmentIndex: null,
})

export const segmentClause = (descriptionId: string, segment: WireSegment, segmentIndex: number): Clause =>
  segment.callIndex === null
    ? { descriptionId, callIndex: null, segmentIndex }
    : callClause(descriptionId, segment.callIndex)

export const clauseKey = ({ descriptionId, callIndex, segmentIndex }: Clause): string =>
  callIndex === null ? `${descriptionId}~${segmentIndex}` : `${descriptionId}#${callIndex}`

const segmentKey = (outlineId: string, segmentIndex: number): string => `${outlineId}/${segmentIndex}`

export type KeyedSegment = {
  readonly key: string
  readonly clause: Clause
  readonly segment: WireSegment
  readonly outline: WireOutline
}

/** Every segment of the outlines with its key and the clause that it answers to. */
export const keyedSegments = (outlines: readonly WireOutline[]): KeyedSegment[] =>
  outlines.flatMap((outline) =>
    outline.segments.map((segment, index) => ({
      key: segmentKey(outline.id, index),
      clause: segmentClause(outline.descriptionId, segment, index),
      segment,
      outline,
    })),
  )

/** The segments drawn from a clause; empty when it has none (an award, an open side). */
export const segmentsOfClause = (view: CaseView, clause: Clause): KeyedSegment[] =>
  keyedSegments(view.outlines).filter((keyed) => clauseKey(keyed.clause) === clauseKey(clause))
