/** The lines and points of a GPX or KML file. Runs where untrusted files are taken apart. */
import { readFile } from 'node:fs/promises'

import { failure, success, type Result } from '../../../geodata/result.ts'
import { decodeText } from '../encoding/decode-text.ts'
import { declaresEntities } from '../formats/declared-entities.ts'
import { markupRows } from '../exchange/markup-rows.ts'

import type { Geometry, Position } from 'geojson'
import type { WireTrack } from '../../../geodata/wire/attachments.ts'

const isOnEarth = ([longitude = NaN, latitude = NaN]: Position): boolean =>
  Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90

function linesOf(geometry: Geometry | null): Position[][] {
  switch (geometry?.type) {
    case 'Point':
      return [[geometry.coordinates]]
    case 'MultiPoint':
      return geometry.coordinates.map((position) => [position])
    case 'LineString':
      return [geometry.coordinates]
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates
    case 'MultiPolygon':
      return geometry.coordinates.flat()
    case 'GeometryCollection':
      return geometry.geometries.flatMap(linesOf)
    case undefined:
      return []
  }
}

/** WGS 84, as both formats are by their standards; a line of one position is a point. */
export async function trackLines(path: string, kind: 'gpx' | 'kml'): Promise<Result<WireTrack>> {
  const bytes = await readFile(path)
  if (declaresEntities(bytes)) return failure({ code: 'document-has-entities', details: {} })
  const text = decodeText(bytes)?.text
  const read = text === undefined ? undefined : markupRows(text, kind)
  if (!read?.ok) return read ?? failure({ code: 'document-broken', details: { format: kind.toUpperCase() } })
  const lines = read.value.rows
    .flatMap(({ geometry }) => linesOf(geometry as Geometry | null))
    .map((line) => line.filter(isOnEarth).map(([longitude, latitude]) => [longitude!, latitude!]))
    .filter((line) => line.length > 0)
  return success({ lines })
}
