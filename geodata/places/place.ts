import type { LineString, Point, Polygon } from 'geojson'

import type { LandmarkKind } from '../boundary/model.ts'
import type { PlaceMethod, StandingYears } from './model.ts'

export type PlaceName = {
  readonly name: string
  /** Where the name was met: a paper, a person, a map. */
  readonly source: string
  /** The party that calls the place so; absent when all do. */
  readonly party?: string
  /** When the place was called so, in the words of the source. */
  readonly era?: string
}

/** An entry of the gazetteer. Coordinates are CGCS2000 (EPSG:4490), longitude then latitude. */
export type Place = {
  readonly id: string
  readonly kind: LandmarkKind
  readonly names: readonly PlaceName[]
  readonly geometry: Point | LineString | Polygon
  /** Standard error of the position in metres; null when the place is only illustrative. */
  readonly accuracyMetres: number | null
  /** True when nobody surveyed the place: drawn from it says 示意. */
  readonly illustrative: boolean
  readonly spotHeightMetres?: number
  /** Absent where the source does not tell: then taken from a map. */
  readonly method?: PlaceMethod
  /** Absent where nobody says since when, or until when. */
  readonly years?: StandingYears
}
