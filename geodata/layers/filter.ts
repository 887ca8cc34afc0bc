/** What a reader asks of features, in no language in particular: conditions over the properties and the shape of a layer. */
import type { Geometry } from 'geojson'

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>='

export type SpatialRelation =
  'intersects' | 'disjoint' | 'within' | 'contains' | 'touches' | 'crosses' | 'overlaps' | 'equals'

/** A shape in the coordinates of a system, east before north. */
export type PlacedShape = { readonly geometry: Geometry; readonly epsg: number }

/** Moments in ISO 8601; null where an interval has no end. */
export type Interval = { readonly from: string | null; readonly to: string | null }

export type Scalar = string | number | boolean

export type Filter =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Filter[] }
  | { readonly kind: 'not'; readonly part: Filter }
  | {
      readonly kind: 'compare'
      readonly property: string
      readonly comparison: Comparison
      readonly value: Scalar
    }
  | { readonly kind: 'between'; readonly property: string; readonly low: Scalar; readonly high: Scalar }
  | { readonly kind: 'in'; readonly property: string; readonly values: readonly Scalar[] }
  | { readonly kind: 'like'; readonly property: string; readonly pattern: string; readonly caseless: boolean }
  | { readonly kind: 'is-null'; readonly property: string }
  | { readonly kind: 'spatial'; readonly relation: SpatialRelation; readonly shape: PlacedShape }
  | { readonly kind: 'during'; readonly property: string; readonly interval: Interval }

export type SortKey = { readonly property: string; readonly descending: boolean }
