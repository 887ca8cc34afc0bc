import { open } from 'node:fs/promises'

import { failure, success, type Result } from '../../geodata/result.ts'
import { askedOfFile } from '../files/exchange/asked-of-file.ts'
import { BYTES_PER_MEGABYTE, IMPORT_FILE_LIMIT_MEGABYTES } from '../files/limits.ts'

import { copiedRows, isCopiedTable } from './copied-table.ts'

import type { FileLook } from '../../geodata/exchange/file/file-look.ts'
import type { ReadingChoices } from '../../geodata/exchange/file/reading-choices.ts'
import type { ParcelRow, UnreadRow } from '../../geodata/exchange/parcels/parcel-row.ts'
import type { ParcelsRead } from '../../geodata/exchange/parcels/parcels-of-rows.ts'

export type ParcelFile = {
  readonly path: string
  readonly fileName: string
  readonly choices: ReadingChoices
  readonly countyCode: string
}

/** Rows of a file, some at a time; it can be gone through again. */
export type ParcelSource = () => AsyncIterable<readonly (ParcelRow | UnreadRow)[]>

/** A file that was looked at. A table of COPY has nothing to choose: its `look` is null, and its coordinates are degrees. */
export type LookedParcelFile = {
  readonly look: FileLook | null
  readonly read: Result<Pick<ParcelsRead, 'referenceSystem' | 'notices'> & { readonly source: ParcelSource }>
}

const HEAD_BYTES = 4096

const oneBatch = (rows: readonly (ParcelRow | UnreadRow)[]): ParcelSource =>
  // eslint and the type agree: one batch is a source too.
  async function* () {
    yield await Promise.resolve(rows)
  }

type Head = { readonly head: string; readonly bytes: number }

async function headOf(path: string): Promise<Head> {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0)
    return { head: buffer.toString('utf8', 0, bytesRead), bytes: (await file.stat()).size }
  } finally {
    await file.close()
  }
}

async function looked(file: ParcelFile, signal?: AbortSignal): Promise<Result<LookedParcelFile>> {
  const { path, fileName, choices, countyCode } = file
  const { head, bytes } = await headOf(path)
  if (isCopiedTable(head)) {
    const source = () => copiedRows(path, countyCode)
    return success({ look: null, read: success({ referenceSystem: 'EPSG:4490', notices: [], source }) })
  }
  const megabytes = Math.ceil(bytes / BYTES_PER_MEGABYTE)
  if (megabytes > IMPORT_FILE_LIMIT_MEGABYTES)
    return failure({
      code: 'parcels-file-too-large',
      details: { megabytes, limitMegabytes: IMPORT_FILE_LIMIT_MEGABYTES },
    })
  const asked = await askedOfFile('parcels', { path, fileName }, { choices }, signal)
  if (!asked.ok) return asked
  const { look, parcels } = asked.value
  if (!parcels.ok) return success({ look, read: parcels })
  const { rows, ...facts } = parcels.value
  return success({ look, read: success({ ...facts, source: oneBatch(rows) }) })
}

const inFile = <T>(result: Result<T>, file: string): Result<T> =>
  result.ok ? result : failure({ code: result.problem.code, details: { file, ...result.problem.details } })

/**
 * What a file of parcels holds, told by what is in it: a table as COPY writes it streams; every other format is held whole, in
 * a process of its own.
 */
export async function lookAtParcelFile(file: ParcelFile, signal?: AbortSignal): Promise<Result<LookedParcelFile>> {
  const found = await looked(file, signal)
  if (!found.ok) return inFile(found, file.fileName)
  return success({ look: found.value.look, read: inFile(found.value.read, file.fileName) })
}

/** The rows of a file of parcels, or why there are none. */
export async function parcelSource(file: ParcelFile, signal?: AbortSignal): Promise<Result<ParcelSource>> {
  const found = await lookAtParcelFile(file, signal)
  if (!found.ok) return found
  const { read } = found.value
  return read.ok ? success(read.value.source) : read
}
