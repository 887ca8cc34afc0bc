import { stat } from 'node:fs/promises'
import { basename } from 'node:path'

import { fromFile, type GeoTIFF, type GeoTIFFImage } from 'geotiff'

import { failure, type Result } from '../../../geodata/result.ts'
import { makeGrid, unnamedSystem } from '../../../geodata/terrain/make-grid.ts'
import { enoughHeights } from '../../../geodata/terrain/readers/enough-heights.ts'
import { CELL_LIMIT } from '../../../geodata/terrain/readers/limits.ts'
import { maskHeights } from '../../../geodata/terrain/readers/mask-heights.ts'

import { useFastInflate } from './fast-inflate.ts'
import { tiffReference } from './tiff-reference.ts'
import { blocksAreModest, isCutShort, readWindow, type PixelWindow } from './tiff-window.ts'

import type { ElevationGrid, GridWindow, ReferenceSystem } from '../../../geodata/terrain/model.ts'

export type ElevationReading = {
  /** Only this part, in the grid's own system; the whole where it is left out or undefined. */
  readonly window?: GridWindow | ((system: ReferenceSystem) => GridWindow | undefined)
  /** The system of a file that names none, by a person's word. */
  readonly referenceSystem?: ReferenceSystem
  /** What the file is called, where it lies on the disk under another name. */
  readonly fileName?: string
  /** Heights in feet are refused unless somebody says that they are to be converted. */
  readonly convertFeet?: boolean
  /** More cells than this are read coarser: every n-th, or from an overview. */
  readonly cellLimit?: number
}

/** Edges and cells of the whole image; undefined where it is turned, or lies nowhere. */
function placement(image: GeoTIFFImage) {
  const turned = image.fileDirectory.getValue('ModelTransformation')
  if (turned && (turned[1] !== 0 || turned[4] !== 0)) return undefined
  try {
    const [west, north] = image.getOrigin() as [number, number]
    const [cellWidth, southwards] = image.getResolution() as [number, number]
    const [width, height] = [Math.abs(cellWidth), Math.abs(southwards)]
    // Of a file of points the origin is the middle of the first cell.
    const shift = image.pixelIsArea() || image.getGeoKeys() === null ? 0 : 0.5
    return { west: west - shift * width, north: north + shift * height, width, height }
  } catch {
    return undefined
  }
}

function pixelWindow(image: GeoTIFFImage, place: NonNullable<ReturnType<typeof placement>>, window?: GridWindow) {
  const [columns, rows] = [image.getWidth(), image.getHeight()]
  if (!window) return { left: 0, top: 0, right: columns, bottom: rows }
  const [west, south, east, north] = window
  return {
    left: Math.max(0, Math.floor((west - place.west) / place.width)),
    top: Math.max(0, Math.floor((place.north - north) / place.height)),
    right: Math.min(columns, Math.ceil((east - place.west) / place.width)),
    bottom: Math.min(rows, Math.ceil((place.north - south) / place.height)),
  }
}

type Level = { readonly image: GeoTIFFImage; readonly shrink: number }

/** The finest overview that keeps within the limit by the fewest skipped cells; the image itself where there is none. */
async function coarserLevel(file: GeoTIFF, image: GeoTIFFImage, step: number): Promise<Level> {
  let best: Level = { image, shrink: 1 }
  for (let index = 1, count = await file.getImageCount(); index < count; index++) {
    const overview = await file.getImage(index)
    const shrink = Math.round(image.getWidth() / overview.getWidth())
    const isOverview = (Number(overview.fileDirectory.getValue('NewSubfileType') ?? 0) & 1) === 1
    if (isOverview && shrink > best.shrink && shrink <= step) best = { image: overview, shrink }
  }
  return best
}

const shrunk = (window: PixelWindow, { image, shrink }: Level): PixelWindow => ({
  left: Math.floor(window.left / shrink),
  top: Math.floor(window.top / shrink),
  right: Math.min(image.getWidth(), Math.ceil(window.right / shrink)),
  bottom: Math.min(image.getHeight(), Math.ceil(window.bottom / shrink)),
})

/** A GeoTIFF, plain or cloud-optimised; first band. Never holds more than the cells asked for and one band of blocks. */
export async function readGeoTiff(path: string, reading: ElevationReading = {}): Promise<Result<ElevationGrid>> {
  const file = reading.fileName ?? basename(path)
  const { size } = await stat(path)
  useFastInflate()
  const tiff = await fromFile(path)
  try {
    return await readOpened(tiff, file, size, reading)
  } catch {
    return failure({ code: 'grid-unreadable', details: { file } })
  } finally {
    await Promise.resolve(tiff.close()).catch(() => undefined)
  }
}

async function readOpened(tiff: GeoTIFF, file: string, size: number, reading: ElevationReading) {
  const first = await tiff.getImage()
  const reference = tiffReference(first, file, reading.convertFeet ?? false)
  if (!reference.ok) return reference
  const place = placement(first)
  if (!place) return failure({ code: 'grid-without-place', details: { file } })
  const south = place.north - first.getHeight() * place.height
  const referenceSystem =
    reference.value.system ?? reading.referenceSystem ?? unnamedSystem(place.west, south, place.width)
  const wanted = typeof reading.window === 'function' ? reading.window(referenceSystem) : reading.window
  const window = pixelWindow(first, place, wanted)
  const [columns, rows] = [window.right - window.left, window.bottom - window.top]
  if (columns < 1 || rows < 1) return failure({ code: 'grid-window-outside', details: { file } })
  const limit = reading.cellLimit ?? CELL_LIMIT
  const wantedStep = Math.ceil(Math.sqrt((columns * rows) / limit))
  const level = await coarserLevel(tiff, first, wantedStep)
  const levelWindow = shrunk(window, level)
  const step = Math.max(1, Math.ceil(wantedStep / level.shrink))
  if (!blocksAreModest(level.image))
    return failure({ code: 'grid-too-large', details: { file, columns, rows, limitMillions: limit / 1e6 } })
  if (await isCutShort(level.image, size)) return failure({ code: 'grid-truncated', details: { file, columns, rows } })
  const read = await readWindow(level.image, levelWindow, step)
  maskHeights(read.heights, first.getGDALNoData(), reference.value.heightUnitMetres)
  const scaleX = (place.width * first.getWidth()) / level.image.getWidth()
  const scaleY = (place.height * first.getHeight()) / level.image.getHeight()
  const west = place.west + levelWindow.left * scaleX
  const north = place.north - levelWindow.top * scaleY
  const edges = { west, north, cellWidth: scaleX * step, cellHeight: scaleY * step }
  return enoughHeights(makeGrid({ ...read, ...edges, referenceSystem, readEvery: level.shrink * step }), file)
}
