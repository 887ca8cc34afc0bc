import { gaussKruger } from '../../geodata/crs/gauss-kruger.ts'
import { reliefPicture, type ReliefPicture } from '../../geodata/terrain/relief-picture.ts'

import { terrainOfCase } from './case-terrain.ts'

import type { Geometry, Position } from 'geojson'
import type { CaseView } from '../../geodata/wire/case.ts'
import type { FieldTerrain } from '../../geodata/wire/field.ts'
import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

const QUALITY_PERCENT = 70
/** Millionths of a degree: a decimetre, finer than any grid. */
const DECIMALS = 6

/** Loaded when somebody takes a case with terrain along. */
async function jpegOf({ columns, rows, tones }: ReliefPicture): Promise<Buffer> {
  const { createCanvas, ImageData } = await import('@napi-rs/canvas')
  const pixels = new Uint8ClampedArray(tones.length * 4)
  for (const [cell, tone] of tones.entries()) pixels.set([tone, tone, tone, 255], cell * 4)
  const canvas = createCanvas(columns, rows)
  canvas.getContext('2d').putImageData(new ImageData(pixels, columns, rows), 0, 0)
  return canvas.encode('jpeg', QUALITY_PERCENT)
}

const positionsOf = (geometry: Geometry): Position[] => {
  if (geometry.type === 'Point') return [geometry.coordinates]
  if (geometry.type === 'LineString') return geometry.coordinates
  return geometry.type === 'Polygon' ? geometry.coordinates.flat() : []
}

/** A picture of the land around the lines and places of a case; null where it has no terrain, or none of that land. */
export async function fieldTerrain(client: DatabaseClient, row: CaseRow, view: CaseView): Promise<FieldTerrain | null> {
  const grid = view.terrain && (await terrainOfCase(client, row))
  if (!view.terrain || !grid) return null
  const plane = gaussKruger(view.centralMeridianDegrees)
  const lines = view.outlines.flatMap(({ segments }) => segments.map(({ geometry }) => geometry))
  const around = [...lines, ...view.places.map(({ geometry }) => geometry)].flatMap(positionsOf)
  const picture = reliefPicture(grid, around.map(plane.toPlane))
  if (picture === undefined) return null
  const degrees = (at: ReliefPicture['northWest']): Position =>
    plane.toGeographic(at).map((part) => Number(part.toFixed(DECIMALS)))
  const { kind, source, illustrative } = view.terrain
  return {
    picture: (await jpegOf(picture)).toString('base64'),
    northWest: degrees(picture.northWest),
    northEast: degrees(picture.northEast),
    southWest: degrees(picture.southWest),
    kind,
    cellMetres: view.terrain.grid.cellMetres,
    source,
    illustrative,
  }
}
