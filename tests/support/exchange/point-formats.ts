/** Drawings and tables of points: what an invented case has drawn, written and read back by our own import. */
import { filePlane } from '../../../geodata/crs/file-plane.ts'
import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { caseDrawing } from '../../../geodata/exchange/drawing/case-drawing.ts'
import { POINTS_COLUMNS, pointIn, pointsTable, wholeLines } from '../../../geodata/exchange/out/points-table.ts'
import { drawingFile } from '../../../server/exports/drawing-file.ts'
import { pointsText } from '../../../server/exports/points-text.ts'
import { pointsWorkbook } from '../../../server/exports/points-workbook.ts'

import { randomView } from './random-view.ts'
import { rowsBack, type RoundTrip } from './round-trip.ts'
import { shapeApart } from './same-shape.ts'

import type { Position } from 'geojson'
import type { DrawingThing } from '../../../geodata/exchange/drawing/drawing-out.ts'
import type { FeatureRow } from '../../../geodata/exchange/gazetteer/feature-rows.ts'
import type { PointsTable } from '../../../geodata/exchange/out/points-table.ts'

const planeOf = (seed: number, central: number) => {
  const { epsg } = gaussKruger(central)
  return filePlane(seed % 2 === 0 ? epsg : epsg - 21)
}

async function tableRoundTrip(
  write: (table: PointsTable) => Uint8Array,
  seed: number,
  folder: string,
): Promise<RoundTrip> {
  const view = randomView(seed)
  const plane = planeOf(seed, view.centralMeridianDegrees)
  const table = pointsTable(view, plane)
  const spots = wholeLines(view).flatMap(({ points }) => points.map(pointIn(plane, view)))
  const { rows } = await rowsBack(write(table), folder, null)
  const differences = rows.length === table.rows.length ? [] : [`${table.rows.length} points became ${rows.length}`]
  let [attributes, farthestMetres] = [0, 0]
  for (const [index, cells] of table.rows.entries()) {
    const { fields, geometry } = rows[index]!
    const [north, east] = (geometry as { coordinates: Position }).coordinates
    farthestMetres = Math.max(farthestMetres, Math.abs(north! - spots[index]![1]), Math.abs(east! - spots[index]![0]))
    for (const [column, name] of POINTS_COLUMNS.entries()) {
      if (column === 2 || column === 3) continue
      attributes += 1
      if (String((fields[name] as string | undefined) ?? '') !== String(cells[column] ?? ''))
        differences.push(`${name} of ${cells[1]}: ${cells[column]} became ${String(fields[name])}`)
    }
  }
  return { features: rows.length, attributes, farthestMetres, differences }
}

const shapeOf = (thing: Exclude<DrawingThing, { is: 'text' }>) => {
  if (thing.is !== 'line') return { type: 'Point', coordinates: [...thing.at] }
  const vertices = thing.vertices.map((vertex) => [...vertex])
  return thing.isClosed
    ? { type: 'Polygon', coordinates: [[...vertices, vertices[0]!]] }
    : { type: 'LineString', coordinates: vertices }
}

const wordsAt = (rows: readonly FeatureRow[], words: string): number =>
  rows.filter(({ fields }) => fields['文字'] === words).length

async function drawingRoundTrip(seed: number, folder: string): Promise<RoundTrip> {
  const view = randomView(seed)
  const things = caseDrawing(view, planeOf(seed, view.centralMeridianDegrees))
  const { rows } = await rowsBack(drawingFile(things, view.title), folder, null)
  const drawn = things.filter((thing) => thing.is !== 'text')
  const labels = things.flatMap((thing) => (thing.is === 'text' ? [thing.words] : []))
  const differences = rows.length === drawn.length ? [] : [`${drawn.length} things became ${rows.length}`]
  let farthestMetres = 0
  for (const [index, thing] of drawn.slice(0, rows.length).entries()) {
    const { fields, geometry } = rows[index]!
    if (fields['图层'] !== thing.layer) differences.push(`${thing.layer} became ${String(fields['图层'])}`)
    farthestMetres = Math.max(farthestMetres, shapeApart(shapeOf(thing), geometry as never))
  }
  for (const words of new Set(labels))
    if (wordsAt(rows, words) !== labels.filter((other) => other === words).length)
      differences.push(`the words ${words} are not by their point`)
  return { features: drawn.length, attributes: drawn.length + labels.length, farthestMetres, differences }
}

/** By the name of the format: the case of a seed, written and read. */
export const POINT_FORMATS: Readonly<Record<string, (seed: number, folder: string) => Promise<RoundTrip>>> = {
  DXF: drawingRoundTrip,
  'points, CSV': (seed, folder) => tableRoundTrip(pointsText, seed, folder),
  'points, XLSX': (seed, folder) => tableRoundTrip((table) => pointsWorkbook(table, '界址点'), seed, folder),
}
