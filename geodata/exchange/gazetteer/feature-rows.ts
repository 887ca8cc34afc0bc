import type { KnownSystem } from '../../crs/known-system.ts'
import type { Problem } from '../../problems.ts'
import type { TextEncoding } from '../../text/model.ts'

export type PlaceFileFormat =
  | 'geojson'
  | 'kml'
  | 'gpx'
  | 'shapefile'
  | 'geopackage'
  | 'flatgeobuf'
  | 'dxf'
  | 'mapgis'
  | 'well-known-text'
  | 'points-table'
  | 'workbook'

/** One feature as it stands in a file: its coordinates are still those of the file. */
export type FeatureRow = {
  /** The line of a table, else the number of the feature, from 1. */
  readonly row: number
  readonly id?: string
  /** By the names that the file gives them. */
  readonly fields: Readonly<Record<string, unknown>>
  /** A GeoJSON geometry, not yet looked at. */
  readonly geometry: unknown
  /** Why nothing can be made of it, where the file itself tells. */
  readonly fault?: Problem
}

export type FileLayer = { readonly name: string; readonly features: number; readonly isChosen: boolean }

/** `told`: who said so; `bytes` is a guess. */
export type FileEncoding = { readonly name: TextEncoding; readonly told: 'file' | 'bytes' | 'person' }

/**
 * `offset-suspected`: from a program that shifts coordinates (GCJ-02); `labels-joined`: names come from words that stand beside;
 * `symbols-as-points`: of a block only its spot was taken.
 */
type RowsNotice = 'offset-suspected' | 'labels-joined' | 'symbols-as-points'

export type FeatureRows = {
  readonly format: PlaceFileFormat
  readonly rows: readonly FeatureRow[]
  /** Null where the file does not say. */
  readonly system: KnownSystem | null
  /** How the file promises to order coordinates; null where it promises nothing. */
  readonly order: 'east-first' | 'north-first' | null
  /** Null where the format knows one only. */
  readonly encoding?: FileEncoding | null
  /** Of files that hold several; empty for others. */
  readonly layers?: readonly FileLayer[]
  /** The columns of a table that the coordinates stand in. */
  readonly coordinateColumns?: readonly [first: string, second: string]
  /** What a person has to choose before there are rows. */
  readonly asks?: Problem | null
  readonly notices?: readonly RowsNotice[]
  /** What was noticed of single cells and bars nothing. */
  readonly remarks?: readonly Problem[]
}
