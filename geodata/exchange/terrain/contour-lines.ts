/** Contours as features of a file: the height of each in one of its attributes, or as the third coordinate. */
import type { PlaneSystem } from '../../crs/gauss-kruger.ts'
import { failure, success, type Result } from '../../result.ts'
import { fileCoordinates } from '../gazetteer/file-coordinates.ts'
import { flatGeometries } from '../gazetteer/flat-geometry.ts'

import type { Position } from 'geojson'
import type { KnownSystem } from '../../crs/known-system.ts'
import type { ContourLine } from '../../terrain/from-contours.ts'
import type { GridWindow } from '../../terrain/model.ts'
import type { FeatureRow, FeatureRows } from '../gazetteer/feature-rows.ts'

/** As surveyors and programs name the attribute, compared in lower case. */
const HEIGHT_FIELDS =
  '高程 海拔 等高线 高程值 标高 bsgc gc dgx elev elevation height contour ele z level alt altitude h'.split(' ')

export type ContoursRead = { readonly lines: readonly ContourLine[]; readonly system: KnownSystem }

function heightField(rows: readonly FeatureRow[]): string | undefined {
  const fields = [...new Set(rows.slice(0, 50).flatMap((row) => Object.keys(row.fields)))]
  return HEIGHT_FIELDS.flatMap((name) => fields.filter((field) => field.trim().toLowerCase() === name))[0]
}

const heightOf = (row: FeatureRow, field: string | undefined, line: readonly Position[]): number => {
  const value = field === undefined ? line[0]?.[2] : row.fields[field]
  return typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : NaN
}

/** The stretches of a line within a window; what lies outside would only make the grid larger. */
function within(line: readonly (readonly [number, number])[], window: GridWindow | undefined) {
  if (!window) return [line]
  const [west, south, east, north] = window
  const pieces: (readonly [number, number])[][] = [[]]
  for (const point of line)
    if (point[0] >= west && point[0] <= east && point[1] >= south && point[1] <= north) pieces.at(-1)!.push(point)
    else if (pieces.at(-1)!.length > 0) pieces.push([])
  return pieces.filter(({ length }) => length > 1)
}

/**
 * The contours in the plane of a case, those beyond `surroundings` left out. `given` is the reference system by a person's word;
 * a file that names its own keeps that.
 */
export function contourLines(
  { rows, system }: FeatureRows,
  given: KnownSystem | null,
  plane: PlaneSystem,
  surroundings: GridWindow | undefined,
  file: string,
): Result<ContoursRead> {
  const flat = rows.flatMap((row) =>
    (flatGeometries(row.geometry) ?? [])
      .filter(({ type }) => type !== 'Point')
      .flatMap(({ parts }) => parts.map((line) => ({ row, line }))),
  )
  if (flat.length === 0) return failure({ code: 'contours-too-few', details: { levels: 0 } })
  const field = heightField(rows)
  const heights = flat.map(({ row, line }) => heightOf(row, field, line))
  const unread = heights.findIndex((height) => !Number.isFinite(height))
  if (unread >= 0) {
    const known = Object.keys(flat[unread]!.row.fields).slice(0, 8).join(', ')
    return failure({ code: 'contours-without-height', details: { file, row: flat[unread]!.row.row, fields: known } })
  }
  const coordinates = fileCoordinates(
    flat.map(({ line }) => line[0]!),
    system ?? given,
  )
  if (!coordinates.ok) return failure({ ...coordinates.problem, details: { file, ...coordinates.problem.details } })
  // Only the numbers tell the datum: a person must name it.
  if (!coordinates.value.isSystemStated) return failure({ code: 'grid-without-projection', details: { file } })
  const lines = flat.flatMap(({ line }, index): ContourLine[] => {
    const points = line.flatMap((pair) => {
      const geographic = coordinates.value.toGeographic(pair)
      return geographic ? [plane.toPlane(geographic)] : []
    })
    return within(points, surroundings).map((piece) => ({ heightMetres: heights[index]!, coordinates: piece }))
  })
  if (lines.length === 0) return failure({ code: 'grid-beside-case', details: { file } })
  return success({ lines, system: coordinates.value.system })
}

const FINEST_METRES = 2
const COARSEST_METRES = 30
const CELLS_ACROSS = 700

/** Cells as fine as contours on a sheet of that size can tell. */
export function cellOfContours(lines: readonly ContourLine[]): number {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { coordinates } of lines)
    for (const [x, y] of coordinates) {
      ;[west, east] = [Math.min(west, x), Math.max(east, x)]
      ;[south, north] = [Math.min(south, y), Math.max(north, y)]
    }
  const cell = Math.max(east - west, north - south) / CELLS_ACROSS
  return Math.min(COARSEST_METRES, Math.max(FINEST_METRES, Math.ceil(cell)))
}
