import type { Position } from 'geojson'

/** A stretch of boundary before it is laid beside others. */
export type BoundaryLine = {
  readonly id: string
  /** The outline it belongs to: lines of one outline never lie beside one another. */
  readonly outlineId: string
  /** Letter of the side; null for lines that are nobody's (extent, dividing line). */
  readonly letter: string | null
  /** On which hand the inside lies when travelling along the coordinates; null for lines without an inside. */
  readonly inside: 'left' | 'right' | null
  readonly coordinates: readonly Position[]
}

/** A part of a boundary line with the room it gets on the map. */
export type LaidStretch = {
  readonly lineId: string
  /** In the canonical direction of the stretch. */
  readonly coordinates: readonly Position[]
  /** Offset to the right of the direction (as MapLibre counts it); the offsets of one stretch sum to zero. */
  readonly offsetPixels: number
  readonly inside: 'left' | 'right' | null
  /** Its place among the outlines that share the stretch, and how many they are. */
  readonly place: number
  readonly sharedBy: number
}
