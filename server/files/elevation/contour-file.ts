import { cellOfContours, contourLines } from '../../../geodata/exchange/terrain/contour-lines.ts'
import { geoJsonRows } from '../../../geodata/exchange/gazetteer/geojson-rows.ts'
import { failure, success, type Result } from '../../../geodata/result.ts'
import { gridFromContours } from '../../../geodata/terrain/from-contours.ts'
import { decodeText } from '../encoding/decode-text.ts'

import type { PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'
import type { KnownSystem } from '../../../geodata/crs/known-system.ts'
import type { FeatureRows } from '../../../geodata/exchange/gazetteer/feature-rows.ts'
import type { GridWindow } from '../../../geodata/terrain/model.ts'
import type { ElevationRead } from './elevation-read.ts'

/** A grid between the contours of a layer, in the plane of the case. */
export function gridOfRows(
  rows: Result<FeatureRows>,
  given: KnownSystem | null,
  plane: PlaneSystem,
  surroundings: GridWindow | undefined,
  file: string,
): Result<ElevationRead> {
  if (!rows.ok) return failure({ ...rows.problem, details: { file, ...rows.problem.details } })
  const read = contourLines(rows.value, given, plane, surroundings, file)
  if (!read.ok) return read
  const { lines, system } = read.value
  const grid = gridFromContours(lines, cellOfContours(lines), { unit: 'metre', epsg: plane.epsg }, file)
  return grid.ok ? success({ format: 'contours', grid: grid.value, system: `EPSG:${system.epsg}` }) : grid
}

/** Contours as GeoJSON. */
export function contourGrid(
  bytes: Uint8Array,
  given: KnownSystem | null,
  plane: PlaneSystem,
  surroundings: GridWindow | undefined,
  file: string,
): Result<ElevationRead> {
  const text = decodeText(bytes)?.text
  try {
    return gridOfRows(geoJsonRows(JSON.parse(text ?? '')), given, plane, surroundings, file)
  } catch {
    return failure({ code: 'document-broken', details: { file, format: 'GeoJSON' } })
  }
}
