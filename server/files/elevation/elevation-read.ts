import type { ElevationFormat, ElevationGrid } from '../../../geodata/terrain/model.ts'

/** What a file holds before it is brought into the plane of a case. */
export type ElevationRead = {
  readonly format: ElevationFormat
  readonly grid: ElevationGrid
  /** As it is understood, such as `EPSG:4326`. */
  readonly system: string
}
