/** A file of heights as a case needs it. Runs where untrusted files are taken apart. */
import { open, readFile, stat } from 'node:fs/promises'

import { gaussKruger, type PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'
import { givenSystem } from '../../../geodata/exchange/file/given-system.ts'
import { failure, success, type Result } from '../../../geodata/result.ts'
import { caseGrid, coveredShare } from '../../../geodata/terrain/case-grid.ts'
import { heightFigures } from '../../../geodata/terrain/height-figures.ts'
import { unnamedSystem } from '../../../geodata/terrain/make-grid.ts'
import { STORED_CELL_LIMIT } from '../../../geodata/terrain/readers/limits.ts'
import { windowIn } from '../../../geodata/terrain/to-plane.ts'
import { BYTES_PER_MEGABYTE, CONTOUR_FILE_LIMIT_MEGABYTES } from '../limits.ts'

import { contourGrid } from './contour-file.ts'
import { readElevationOnDisk } from './elevation-on-disk.ts'
import { zippedElevation } from './zipped-elevation.ts'

import type { ElevationRead } from './elevation-read.ts'
import type { KnownSystem } from '../../../geodata/crs/known-system.ts'
import type {
  ElevationFormat,
  ElevationGrid,
  ElevationNotice,
  GridWindow,
  ReferenceSystem,
} from '../../../geodata/terrain/model.ts'

export type CaseElevationGiven = {
  readonly path: string
  /** What the person's file is called; an SRTM tile tells its place by it. */
  readonly fileName: string
  /** A person's word such as `EPSG:4545`, for a file that names none. */
  readonly referenceSystem: string | null
  readonly convertFeet: boolean
  readonly centralMeridianDegrees: number
  /** In the plane of the case; null where no place of it is known yet. */
  readonly surroundings: GridWindow | null
}

export type CaseElevation = {
  readonly format: ElevationFormat
  /** In the plane of the case. */
  readonly grid: ElevationGrid
  /** As it is understood, such as `EPSG:4326`. */
  readonly referenceSystem: string
  /** Cells of the file itself; null of contours. */
  readonly fileCellMetres: number | null
  readonly notices: readonly ElevationNotice[]
}

const MANY_HOLES = 0.05
const COVERS_ALL = 0.98

async function startOf(path: string): Promise<string> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0)
    return buffer.subarray(0, bytesRead).toString('latin1')
  } finally {
    await handle.close()
  }
}

function knownSystem(words: string | null, file: string): Result<KnownSystem | null> {
  const given = givenSystem(words)
  return given.ok ? given : failure({ ...given.problem, details: { file, ...given.problem.details } })
}

/** Whether coordinates can be those of the system that a person names. */
const fits = (grid: ElevationGrid, { unit, ...system }: KnownSystem): boolean => {
  const guessed = unnamedSystem(grid.west, grid.north - grid.rows * grid.cellHeight, grid.cellWidth)
  const hasZone = grid.west >= 1_000_000
  return guessed.unit === unit && (unit === 'degree' || !('zone' in system) || hasZone === (system.zone !== null))
}

async function readGrid(given: CaseElevationGiven, system: KnownSystem | null, plane: PlaneSystem) {
  const { path, fileName, convertFeet, surroundings } = given
  const asked: ReferenceSystem | undefined = system ? { unit: system.unit, epsg: system.epsg } : undefined
  const reading = {
    fileName,
    convertFeet,
    cellLimit: STORED_CELL_LIMIT,
    ...(asked ? { referenceSystem: asked } : {}),
    window: (own: ReferenceSystem) => (surroundings ? windowIn(own, plane, surroundings) : undefined),
  }
  const read = await readElevationOnDisk(path, reading)
  if (!read.ok)
    return read.problem.code === 'grid-window-outside'
      ? failure({ code: 'grid-beside-case', details: { file: fileName } })
      : read
  const isAsked = asked !== undefined && read.value.referenceSystem.epsg === asked.epsg
  if (isAsked && !fits(read.value, system!))
    return failure({ code: 'grid-system-differs', details: { file: fileName, epsg: asked.epsg! } })
  return read
}

async function readAny(
  given: CaseElevationGiven,
  system: KnownSystem | null,
  plane: PlaneSystem,
): Promise<Result<ElevationRead>> {
  const { path, fileName } = given
  const start = await startOf(path)
  const isText = /^(?:\u00ef\u00bb\u00bf)?\s*\{/u.test(start)
  if (start.startsWith('PK') || isText) {
    const megabytes = Math.ceil((await stat(path)).size / BYTES_PER_MEGABYTE)
    const limitMegabytes = CONTOUR_FILE_LIMIT_MEGABYTES
    if (megabytes > limitMegabytes)
      return failure({ code: 'grid-file-too-large', details: { file: fileName, megabytes, limitMegabytes } })
    const bytes = await readFile(path)
    const surroundings = given.surroundings ?? undefined
    if (isText) return contourGrid(bytes, system, plane, surroundings, fileName)
    return zippedElevation(bytes, system, plane, surroundings, fileName)
  }
  const grid = await readGrid(given, system, plane)
  if (!grid.ok) return grid
  const format = /^(?:II|MM)/u.test(start) ? 'geotiff' : /\.hgt$/iu.test(fileName) ? 'srtm-tile' : 'ascii-grid'
  return success({ format, grid: grid.value, system: `EPSG:${grid.value.referenceSystem.epsg}` })
}

/** Reads, cuts and projects; never holds more of a GeoTIFF than the surroundings of the case. */
export async function readCaseElevation(given: CaseElevationGiven): Promise<Result<CaseElevation>> {
  const { fileName, surroundings } = given
  const plane = gaussKruger(given.centralMeridianDegrees)
  const system = knownSystem(given.referenceSystem, fileName)
  if (!system.ok) return system
  const read = await readAny(given, system.value, plane)
  if (!read.ok) return read
  const { format, grid: raw } = read.value
  const grid = caseGrid(raw, plane, surroundings ?? undefined, fileName)
  if (!grid.ok) return grid
  const isCovered = surroundings === null || coveredShare(grid.value, surroundings) >= COVERS_ALL
  const notices: [ElevationNotice, boolean][] = [
    ['read-coarser', grid.value.readEvery > 1],
    ['many-holes', heightFigures(raw).shareWithoutHeight > MANY_HOLES],
    ['covers-part', !isCovered],
    ['feet-converted', given.convertFeet && format === 'geotiff'],
    ['from-contours', format === 'contours'],
    ['no-places-yet', surroundings === null],
  ]
  const cellMetres = Math.max(raw.cellWidthMetres, raw.cellHeightMetres) / raw.readEvery
  return success({
    format,
    grid: grid.value,
    referenceSystem: read.value.system,
    fileCellMetres: format === 'contours' ? null : cellMetres,
    notices: notices.flatMap(([notice, holds]) => (holds ? [notice] : [])),
  })
}
