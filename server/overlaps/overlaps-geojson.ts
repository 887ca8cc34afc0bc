import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'

import { failure, success, type Result } from '../../geodata/result.ts'
import { PLANE_ORIGIN_METRES } from '../../geodata/overlaps/packed-polygons.ts'

import { geosIntersection, type AreaMillimetres, type RingMillimetres } from './geos-intersection.ts'

import type { Position } from 'geojson'
import type { PlaneSystem } from '../../geodata/crs/gauss-kruger.ts'
import type { OverlapColumns } from '../../geodata/overlaps/search-overlaps.ts'
import type { ClaimsRead } from './claims-file.ts'

const MILLIMETRES = 1000
/** A tenth of a millimetre. */
const DEGREE_DECIMALS = 9

const rounded = (degrees: number): number => Number(degrees.toFixed(DEGREE_DECIMALS))

function positions(ring: RingMillimetres, plane: PlaneSystem): Position[] {
  const [originEast, originNorth] = PLANE_ORIGIN_METRES
  return Array.from({ length: ring.length / 2 }, (_, vertex) => {
    const east = ring[2 * vertex]! / MILLIMETRES + originEast
    const north = ring[2 * vertex + 1]! / MILLIMETRES + originNorth
    return plane.toGeographic([east, north]).map(rounded)
  })
}

const coordinates = (area: AreaMillimetres, plane: PlaneSystem): Position[][][] =>
  area.map((part) => part.map((ring) => positions(ring, plane)))

/** Opens the file before anything is computed for it. */
export async function openedForWriting(path: string): Promise<Result<WriteStream>> {
  const file = createWriteStream(path)
  try {
    await once(file, 'open')
    return success(file)
  } catch {
    return failure({ code: 'file-unwritable', details: { file: path } })
  }
}

/** Writes the geometries of overlaps, in EPSG:4490 degrees, one feature a line; each names its two claims by the first column of their rows. */
export async function writeOverlapsGeoJson(
  file: WriteStream,
  claims: ClaimsRead,
  overlaps: OverlapColumns,
): Promise<void> {
  const intersection = await geosIntersection(claims.polygons)
  file.write('{"type":"FeatureCollection","features":[\n')
  for (let row = 0; row < overlaps.first.length; row++) {
    const [first, second] = [overlaps.first[row]!, overlaps.second[row]!]
    const feature = {
      type: 'Feature',
      properties: {
        first: claims.identifiers[first],
        second: claims.identifiers[second],
        areaSquareMetres: Number(overlaps.areaSquareMetres[row]!.toFixed(2)),
      },
      geometry: { type: 'MultiPolygon', coordinates: coordinates(intersection(first, second), claims.plane) },
    }
    const isRoom = file.write(`${row > 0 ? ',\n' : ''}${JSON.stringify(feature)}`)
    if (!isRoom) await once(file, 'drain')
  }
  file.end('\n]}\n')
  await finished(file)
}
