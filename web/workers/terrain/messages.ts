import type { FeatureCollection, LineString, Position } from 'geojson'
import type { ElevationKind } from '../../../geodata/terrain/model.ts'
import type { StoredGridFacts } from '../../../geodata/terrain/stored-grid.ts'
import type { TraceKind } from '../../../geodata/terrain/traces.ts'

/** The grid of a case, its heights handed over to the worker. */
export type HeldGrid = {
  readonly grid: StoredGridFacts
  readonly heights: Float32Array
  readonly kind: ElevationKind
  readonly source: string | null
  readonly centralMeridianDegrees: number
}

/** Of the picture, in degrees: north-west, north-east, south-east, south-west. */
export type Corners = [[number, number], [number, number], [number, number], [number, number]]

export type Contours = {
  readonly intervalMetres: number
  readonly lines: FeatureCollection<LineString, { readonly heightMetres: number; readonly isIndex: boolean }>
}

/** Places in degrees. `sketch` is the way the hand went between the two. */
export type TraceAsked = {
  readonly kind: TraceKind
  readonly from: Position
  readonly to: Position
  readonly sketch: readonly Position[]
}

/** What the worker is asked and what it answers; it answers in the order in which it is asked. */
export type TerrainTasks = {
  hold: { readonly given: HeldGrid; readonly answer: null }
  shade: { readonly given: null; readonly answer: { readonly picture: Blob; readonly corners: Corners } }
  contours: { readonly given: null; readonly answer: Contours }
  /** Makes the costs of a kind ready, so that the first trace is as quick as the next. */
  prepare: { readonly given: TraceKind; readonly answer: null }
  /** Null where no such line joins the two. */
  trace: { readonly given: TraceAsked; readonly answer: readonly Position[] | null }
}
export type TerrainTask = keyof TerrainTasks

export type TerrainRequest = {
  [T in TerrainTask]: { readonly number: number; readonly task: T; readonly given: TerrainTasks[T]['given'] }
}[TerrainTask]
export type TerrainReport = {
  readonly number: number
  readonly answer: TerrainTasks[TerrainTask]['answer'] | undefined
}
