import { copyFile, mkdtemp, open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { PARCEL_FILE_LIMIT_SECONDS } from '../files/limits.ts'
import { ReadingProcess } from '../files/process/reading-process.ts'
import { inTurn } from '../files/reading-turns.ts'

import type { ParcelRow, UnreadRow } from '../../geodata/exchange/parcels/parcel-row.ts'
import type { Result } from '../../geodata/result.ts'
import type { PackedParcelFile } from '../files/parcels/parcels-in-file.ts'

/** Where a SQLite database says that its last changes lie in a file beside it, which does not come with it. */
const JOURNAL_KIND_AT = 18
const WITHOUT_FILE_BESIDE = Uint8Array.of(1, 1)

async function forgetFileBeside(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.write(WITHOUT_FILE_BESIDE, 0, WITHOUT_FILE_BESIDE.length, JOURNAL_KIND_AT)
  } finally {
    await file.close()
  }
}

async function asked(given: PackedParcelFile, signal?: AbortSignal) {
  const reader = new ReadingProcess()
  try {
    return await reader.ask('parcels', given, PARCEL_FILE_LIMIT_SECONDS, signal)
  } finally {
    await reader.end()
  }
}

/** Reads a zipped Shapefile or a GeoPackage in a process of its own, in bounded time and memory; the file itself is not touched. */
export async function packedParcels(
  { path, ...given }: PackedParcelFile,
  signal?: AbortSignal,
): Promise<Result<readonly (ParcelRow | UnreadRow)[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'sizhi-parcels-'))
  const copy = join(folder, 'parcels')
  try {
    await copyFile(path, copy)
    if (given.kind === 'geopackage') await forgetFileBeside(copy)
    return await inTurn(() => asked({ path: copy, ...given }, signal))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
