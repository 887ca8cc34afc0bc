import { open, readFile } from 'node:fs/promises'

import { systemOfWords } from '../../geodata/crs/system-words.ts'
import { copiedFacts } from '../../geodata/exchange/parcels/copied-row.ts'
import { parcelsOfRows } from '../../geodata/exchange/parcels/parcels-of-rows.ts'
import { geoJsonRows } from '../../geodata/exchange/gazetteer/geojson-rows.ts'
import { failure, success, type Result } from '../../geodata/result.ts'
import { BYTES_PER_MEGABYTE, PARCEL_COLLECTION_LIMIT_MEGABYTES } from '../files/limits.ts'
import { fileKind } from '../files/file-kind.ts'
import { tableLines } from '../overlaps/table-lines.ts'

import { packedParcels } from './packed-parcel-file.ts'

import type { KnownSystem } from '../../geodata/crs/known-system.ts'
import type { ParcelRow, UnreadRow } from '../../geodata/exchange/parcels/parcel-row.ts'
import type { PackedParcelFile } from '../files/parcels/parcels-in-file.ts'

export type ParcelFile = {
  readonly path: string
  readonly fileName: string
  /** What a person says of its coordinates; null for nothing. */
  readonly referenceSystem: string | null
  readonly countyCode: string
}

/** Rows of a file, some at a time; it can be gone through again. */
export type ParcelSource = () => AsyncIterable<readonly (ParcelRow | UnreadRow)[]>

const TAB = '\t'
/** How a SQLite database begins. */
const SQLITE = 'SQLite format 3\0'
const HEAD_BYTES = 4096

/** A shape in the last column, written in hexadecimal digits. */
function shapeOf(digits: string): Uint8Array {
  return Buffer.from(digits, 'hex')
}

const tableSource = ({ path, countyCode }: ParcelFile): ParcelSource =>
  async function* () {
    let row = 0
    for await (const lines of tableLines(path)) {
      const rows: (ParcelRow | UnreadRow)[] = []
      for (const line of lines) {
        row++
        if (line?.length === 0) continue
        rows.push(line ? rowOf(line.toString('utf8'), row, countyCode) : { row, problem: 'claim-row-unread' })
      }
      yield rows
    }
  }

function rowOf(line: string, row: number, countyCode: string): ParcelRow | UnreadRow {
  const columns = line.replace(/\r$/u, '').split(TAB)
  const digits = columns.pop()!
  const { countyCode: own, ...facts } = copiedFacts(columns, row)
  if (own !== null && own !== countyCode) return { row, problem: 'claim-row-other-county' }
  return { row, ...facts, shape: shapeOf(digits) }
}

function systemGiven(words: string | null): Result<KnownSystem | null> {
  const system = words === null || words.trim() === '' ? null : systemOfWords(words)
  if (system === 'old-datum') return failure({ code: 'places-old-datum', details: { system: words! } })
  return system === undefined
    ? failure({ code: 'places-system-unknown', details: { system: words! } })
    : success(system)
}

async function collectionSource({ path, referenceSystem }: ParcelFile): Promise<Result<ParcelSource>> {
  const given = systemGiven(referenceSystem)
  if (!given.ok) return given
  const read = geoJsonRows(await parsed(path))
  if (!read.ok) return failure({ code: 'parcels-file-unread', details: {} })
  const parcels = parcelsOfRows(read.value, given.value)
  if (!parcels.ok) return parcels
  const { value } = parcels
  return success(oneBatch(value))
}

const oneBatch = (rows: readonly (ParcelRow | UnreadRow)[]): ParcelSource =>
  // eslint and the type agree: one batch is a source too.
  async function* () {
    yield await Promise.resolve(rows)
  }

async function packedSource(
  { path, referenceSystem }: ParcelFile,
  kind: PackedParcelFile['kind'],
  signal?: AbortSignal,
): Promise<Result<ParcelSource>> {
  const system = systemGiven(referenceSystem)
  if (!system.ok) return system
  const read = await packedParcels({ path, kind, system: system.value }, signal)
  return read.ok ? success(oneBatch(read.value)) : read
}

async function parsed(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as unknown
  } catch {
    return undefined
  }
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

/**
 * The rows of a file of parcels, told by what is in it: a table as COPY writes it streams; a GeoJSON collection, a zipped Shapefile
 * and a GeoPackage are held whole.
 */
export async function parcelSource(file: ParcelFile, signal?: AbortSignal): Promise<Result<ParcelSource>> {
  const found = await sourceOf(file, await headOf(file.path), signal)
  return found.ok
    ? found
    : failure({ code: found.problem.code, details: { file: file.fileName, ...found.problem.details } })
}

type FormatHeldWhole = 'collection' | PackedParcelFile['kind']

function formatHeldWhole(head: string): FormatHeldWhole | undefined {
  if (/^\uFEFF?\s*\{/u.test(head)) return 'collection'
  if (head.startsWith(SQLITE)) return 'geopackage'
  return fileKind(Buffer.from(head.slice(0, 4))) === 'zip' ? 'zip' : undefined
}

async function sourceOf(file: ParcelFile, { head, bytes }: Head, signal?: AbortSignal): Promise<Result<ParcelSource>> {
  const format = formatHeldWhole(head)
  if (format === undefined)
    return head.includes(TAB) && !head.includes('\0')
      ? success(tableSource(file))
      : failure({ code: 'parcels-file-unread', details: {} })
  const megabytes = Math.ceil(bytes / BYTES_PER_MEGABYTE)
  if (megabytes > PARCEL_COLLECTION_LIMIT_MEGABYTES)
    return failure({
      code: 'parcels-file-too-large',
      details: { megabytes, limitMegabytes: PARCEL_COLLECTION_LIMIT_MEGABYTES },
    })
  return format === 'collection' ? collectionSource(file) : packedSource(file, format, signal)
}
