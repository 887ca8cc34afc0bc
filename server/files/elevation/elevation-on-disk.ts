import { open, readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'

import { failure, type Result } from '../../../geodata/result.ts'
import { readAsciiGrid } from '../../../geodata/terrain/readers/ascii-grid.ts'
import { readSrtmTile } from '../../../geodata/terrain/readers/srtm-tile.ts'
import { BYTES_PER_MEGABYTE } from '../limits.ts'

import type { ElevationGrid } from '../../../geodata/terrain/model.ts'
import type { ElevationReading } from './read-geotiff.ts'

/** Of a text or tile, which are read whole; a GeoTIFF may have any size. */
const WHOLE_FILE_LIMIT_MEGABYTES = 300

const TIFF_MARKS = ['49492a00', '4d4d002a', '49492b00', '4d4d002b']

async function firstBytes(path: string): Promise<Buffer> {
  const handle = await open(path)
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** What the .prj beside a grid says; undefined where there is none. */
async function systemBeside(path: string) {
  const text = await readFile(path.replace(/\.[^./\\]*$/u, '.prj'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const { systemOfPrj } = await import('./prj-file.ts')
  return systemOfPrj(text)
}

/** An elevation grid of any known format, told by its content; a window and a coarser reading are for GeoTIFF. */
export async function readElevationOnDisk(
  path: string,
  reading: ElevationReading = {},
): Promise<Result<ElevationGrid>> {
  const file = reading.fileName ?? basename(path)
  const found = await stat(path).catch(() => undefined)
  if (!found) return failure({ code: 'document-missing', details: { file: path } })
  if (!found.isFile()) return failure({ code: 'grid-unreadable', details: { file } })
  const start = await firstBytes(path)
  if (TIFF_MARKS.includes(start.subarray(0, 4).toString('hex'))) {
    // Loaded only for such a file: a small text grid need not wait for it.
    const { readGeoTiff } = await import('./read-geotiff.ts')
    return readGeoTiff(path, reading)
  }
  const megabytes = Math.ceil(found.size / BYTES_PER_MEGABYTE)
  if (megabytes > WHOLE_FILE_LIMIT_MEGABYTES)
    return failure({
      code: 'grid-file-too-large',
      details: { file, megabytes, limitMegabytes: WHOLE_FILE_LIMIT_MEGABYTES },
    })
  if (/\.hgt$/iu.test(file)) return readSrtmTile(await readFile(path), file)
  if (!/^\s*[A-Za-z]/u.test(start.toString('latin1'))) return failure({ code: 'grid-unreadable', details: { file } })
  const system = await systemBeside(path)
  if (system === 'feet') return failure({ code: 'grid-plane-in-feet', details: { file } })
  return readAsciiGrid(await readFile(path), file, system ?? reading.referenceSystem)
}
