import type { Span } from '../../text/span.ts'
import type { BoundaryReading } from '../model.ts'
import type { CallsReading } from '../read-boundary.ts'

/** A stretch of a document that describes a boundary. */
export type Stretch = Span & {
  /** What it says, where just these words were read to find it; null where more was read and the end cut off. */
  readonly reading: (() => BoundaryReading) | null
}

export const stretchOf = (start: number, end: number, { complete }: CallsReading, readUntil: number): Stretch => ({
  start,
  end,
  reading: end === readUntil ? complete : null,
})
