import { readFile } from 'node:fs/promises'

import { givenSystem } from '../../../geodata/exchange/file/given-system.ts'
import { failure, success, type Result } from '../../../geodata/result.ts'
import { fileKind, foreignFormat } from '../file-kind.ts'

import { dxfRows, isBinaryDrawing, isDxf } from './dxf-rows.ts'
import { flatGeobufRows, isFlatGeobuf } from './flatgeobuf-rows.ts'
import { geoPackageRows } from './geopackage-rows.ts'
import { textRows } from './text-rows.ts'
import { workbookRows } from './workbook-rows.ts'
import { zippedRows } from './zipped-rows.ts'

import type { KnownSystem } from '../../../geodata/crs/known-system.ts'
import type { ReadingChoices } from '../../../geodata/exchange/file/reading-choices.ts'
import type { FeatureRows } from '../../../geodata/exchange/gazetteer/feature-rows.ts'

export type FileOnDisk = {
  /** In a folder of its own where it is a database: a lock may be put beside it. */
  readonly path: string
  /** As a person calls it. It tells nothing but where a file of 奥维 comes from. */
  readonly fileName: string
}

export type GivenRows = { readonly file: FeatureRows; readonly given: KnownSystem | null }

const SQLITE = 'SQLite format 3\0'
export const isDatabase = (head: Uint8Array): boolean =>
  [...SQLITE].every((character, index) => head[index] === character.charCodeAt(0))

/** What programs call the old container of Word and Excel. */
const OLD_OFFICE = 'DOC'

function rowsOfDatabase(path: string, choices: ReadingChoices): Result<FeatureRows> {
  try {
    return geoPackageRows(path, choices)
  } catch {
    return failure({ code: 'document-broken', details: { format: 'GeoPackage' } })
  }
}

async function rowsIn(
  { path, fileName }: FileOnDisk,
  given: KnownSystem | null,
  choices: ReadingChoices,
): Promise<Result<FeatureRows>> {
  const bytes = await readFile(path)
  if (bytes.length === 0) return failure({ code: 'places-none', details: {} })
  if (isDatabase(bytes)) return rowsOfDatabase(path, choices)
  if (isFlatGeobuf(bytes)) return flatGeobufRows(bytes)
  if (isBinaryDrawing(bytes)) return failure({ code: 'file-drawing-binary', details: {} })
  if (isDxf(bytes)) return dxfRows(bytes, choices)
  if (foreignFormat(bytes) === OLD_OFFICE) return workbookRows(bytes, choices)
  const kind = fileKind(bytes)
  if (kind === 'zip') return zippedRows(bytes, fileName, given, choices)
  return kind === undefined ? textRows(bytes, fileName, choices) : failure({ code: 'places-file-unread', details: {} })
}

/** The features of a file by its bytes alone: what it is, they say, never its name. Runs where untrusted files are taken apart. */
export async function rowsInFile(file: FileOnDisk, choices: ReadingChoices): Promise<Result<GivenRows>> {
  const given = givenSystem(choices.referenceSystem)
  if (!given.ok) return given
  const rows = await rowsIn(file, given.value, choices)
  return rows.ok ? success({ file: rows.value, given: given.value }) : rows
}
