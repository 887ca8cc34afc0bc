/**
 * A drawing as DXF holds it: pairs of a code and a value, one after the other (AutoCAD DXF Reference, "Group codes").
 * A cursor goes through them, so that drawings of a million things are never held as pairs.
 */
export interface DrawingCursor {
  /** Goes to the next pair; false at the end. Throws a `DrawingFault` where no pair stands. */
  next(): boolean
  readonly code: number
  /** The line of the value in the file, from 1. */
  readonly line: number
  text(): string
  number(): number
}

/** Where a drawing is none. */
export class DrawingFault extends Error {
  readonly line: number
  constructor(line: number) {
    super(`No DXF at line ${line}.`)
    this.line = line
  }
}

/** Where a drawing ends before its end. */
export class DrawingCut extends DrawingFault {}

/** Points and lines are as they are drawn; curves and everything else are only named. */
type DrawnShape =
  | { readonly type: 'point'; readonly at: readonly number[] }
  | { readonly type: 'line'; readonly vertices: readonly (readonly number[])[]; readonly isClosed: boolean }
  | { readonly type: 'curved' }
  | { readonly type: 'unread' }

/** One thing of a drawing, such as a polyline or a text. */
export type DrawnThing = {
  /** Among the things of the drawing, from 1. */
  readonly number: number
  /** By its name in DXF, such as `LWPOLYLINE`. */
  readonly kind: string
  readonly layer: string
  readonly shape: DrawnShape
  /** What a text says, else empty. */
  readonly words: string
  readonly textHeight: number
  /** The block that an insertion shows, else empty. */
  readonly block: string
  /** Attributes of an insertion, by their tags. */
  readonly attributes: Readonly<Record<string, string>>
  /** What CASS put behind `SOUTH`: the code of the thing, then what it says of it. */
  readonly south: readonly string[]
}
