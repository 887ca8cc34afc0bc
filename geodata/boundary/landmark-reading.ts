import type { LandmarkKind } from './model.ts'

export type LandmarkReading = {
  readonly kind: LandmarkKind
  /** The words name an edge, bank or middle of the feature: it is a line. */
  readonly isEdge: boolean
  /** The words name an end or corner of the feature: it is a point. */
  readonly isEnd: boolean
  /** Somebody's land, whatever edge of it is named. */
  readonly isOwned: boolean
  /** A name alone, without any landmark word. */
  readonly isNamed: boolean
  readonly isAmbiguous: boolean
  /** The landmark word that decided. */
  readonly term: string
}

export const readingOf = (kind: LandmarkKind, term: string, more: Partial<LandmarkReading> = {}): LandmarkReading => ({
  kind,
  term,
  isEdge: false,
  isEnd: false,
  isOwned: false,
  isNamed: false,
  isAmbiguous: false,
  ...more,
})
