/** The parts of shpjs 6 that are used; it comes without types. */
declare module 'shpjs' {
  import type { Geometry } from 'geojson'

  /** A geometry for each record, in the coordinates of the file; null for a record without one. */
  export function parseShp(shp: Uint8Array): (Geometry | null)[]
  /** The attributes of each record; `encoding` is a label of TextDecoder. */
  export function parseDbf(dbf: Uint8Array, encoding: string): Record<string, unknown>[]
}
