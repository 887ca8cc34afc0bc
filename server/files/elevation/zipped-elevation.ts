import { decidedRows } from '../../../geodata/exchange/file/decided-rows.ts'
import { NOTHING_CHOSEN } from '../../../geodata/exchange/file/reading-choices.ts'
import { failure, success, type Result } from '../../../geodata/result.ts'
import { readAsciiGrid } from '../../../geodata/terrain/readers/ascii-grid.ts'
import { readSrtmTile } from '../../../geodata/terrain/readers/srtm-tile.ts'
import { unzipParts } from '../formats/unzip-parts.ts'
import { isLayerPart, shapefileRows } from '../exchange/shapefile-rows.ts'

import { gridOfRows } from './contour-file.ts'
import { systemOfPrj } from './prj-file.ts'

import type { PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'
import type { KnownSystem } from '../../../geodata/crs/known-system.ts'
import type { ElevationFormat, ElevationGrid, GridWindow } from '../../../geodata/terrain/model.ts'
import type { ElevationRead } from './elevation-read.ts'

const isWanted = (name: string): boolean =>
  !name.startsWith('__MACOSX/') && (isLayerPart(name) || /\.(?:asc|hgt)$/iu.test(name))

const asRead = (format: ElevationFormat, grid: Result<ElevationGrid>): Result<ElevationRead> =>
  grid.ok ? success({ format, grid: grid.value, system: `EPSG:${grid.value.referenceSystem.epsg}` }) : grid

/** An ESRI ASCII grid with its .prj, an SRTM tile, or a Shapefile of contours, in a ZIP. */
export function zippedElevation(
  bytes: Uint8Array,
  given: KnownSystem | null,
  plane: PlaneSystem,
  surroundings: GridWindow | undefined,
  file: string,
): Result<ElevationRead> {
  let unzipped: ReturnType<typeof unzipParts>
  try {
    unzipped = unzipParts(bytes, isWanted)
  } catch {
    return failure({ code: 'document-broken', details: { file, format: 'ZIP' } })
  }
  if ('tooLargeMegabytes' in unzipped)
    return failure({ code: 'places-file-expands', details: { file, megabytes: unzipped.tooLargeMegabytes } })
  const { parts } = unzipped
  const named = (ending: RegExp) => Object.keys(parts).find((name) => ending.test(name))
  const [tile, text, layer, prj] = [named(/\.hgt$/iu), named(/\.asc$/iu), named(/\.shp$/iu), named(/\.prj$/iu)]
  if (tile !== undefined) return asRead('srtm-tile', readSrtmTile(parts[tile]!, tile))
  if (text !== undefined) {
    const system = prj === undefined ? undefined : systemOfPrj(new TextDecoder().decode(parts[prj]))
    if (system === 'feet') return failure({ code: 'grid-plane-in-feet', details: { file } })
    const asked = given ? { unit: given.unit, epsg: given.epsg } : undefined
    return asRead('ascii-grid', readAsciiGrid(parts[text]!, file, system?.epsg == null ? (asked ?? system) : system))
  }
  if (layer !== undefined)
    return gridOfRows(decidedRows(shapefileRows(parts, given, NOTHING_CHOSEN)), given, plane, surroundings, file)
  return failure({ code: 'grid-zip-unread', details: { file } })
}
