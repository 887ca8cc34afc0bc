import type { KnownSystem } from '../../crs/known-system.ts'

export type PlaceFileFormat = 'geojson' | 'kml' | 'gpx' | 'shapefile' | 'points-table'

/** One feature as it stands in a file: its coordinates are still those of the file. */
export type FeatureRow = {
  /** The line of a table, else the number of the feature, from 1. */
  readonly row: number
  readonly id?: string
  /** By the names that the file gives them. */
  readonly fields: Readonly<Record<string, unknown>>
  /** A GeoJSON geometry, not yet looked at. */
  readonly geometry: unknown
}

export type FeatureRows = {
  readonly format: PlaceFileFormat
  readonly rows: readonly FeatureRow[]
  /** Null where the file does not say. */
  readonly system: KnownSystem | null
  /** How the file promises to order coordinates; null where it promises nothing. */
  readonly order: 'east-first' | 'north-first' | null
}
