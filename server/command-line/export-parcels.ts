import { rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { parseArgs } from 'node:util'

import { PARCEL_LAYERS } from '../../geodata/overlaps/model.ts'
import { failure } from '../../geodata/result.ts'
import { AUDIENCES } from '../../geodata/tiles/model.ts'
import { RequestRefused } from '../errors.ts'
import { PARCEL_FILE_FORMATS, writeParcels, type ParcelFileFormat } from '../usecases/export-parcels.ts'
import { existingCounty } from '../usecases/view-county.ts'

import { withDatabase } from './database-commands.ts'
import { commandLanguage, CommandProblem, UsageError, valueOrProblem } from './problems.ts'

import type { ParcelExportQuery } from '../../geodata/wire/parcels.ts'
import type { Database } from '../db/database.ts'

const OPTIONS = {
  out: { type: 'string' },
  layer: { type: 'string' },
  audience: { type: 'string', default: 'officer' },
} as const

type Given = {
  readonly countyCode: string
  readonly out: string
  readonly format: ParcelFileFormat
  readonly query: ParcelExportQuery
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS })
  } catch (error) {
    throw new UsageError((error as Error).message)
  }
}

function given(args: string[]): Given {
  const { values, positionals } = parsed(args)
  const [countyCode, ...more] = positionals
  if (countyCode === undefined || more.length > 0 || !/^[0-9]{6}$/u.test(countyCode))
    throw new UsageError('Name one county by its six digits.')
  const { out } = values
  const format = PARCEL_FILE_FORMATS.find(
    (known) =>
      known ===
      extname(out ?? '')
        .slice(1)
        .toLowerCase(),
  )
  if (out === undefined || !format)
    throw new UsageError(`Name the file to write with --out; its ending is one of: ${PARCEL_FILE_FORMATS.join(', ')}.`)
  const layer = PARCEL_LAYERS.find((known) => known === values.layer)
  if (values.layer !== undefined && !layer) throw new UsageError(`--layer takes one of ${PARCEL_LAYERS.join(', ')}.`)
  const audience = AUDIENCES.find((known) => known === values.audience)
  if (!audience) throw new UsageError(`--audience takes one of ${AUDIENCES.join(', ')}.`)
  return { countyCode, out, format, query: { ...(layer && { layer: [layer] }), audience } }
}

const isOfFileSystem = (error: unknown): boolean =>
  ['EACCES', 'EISDIR', 'ENOENT', 'ENOSPC', 'ENOTDIR', 'EROFS'].includes((error as { code?: string }).code ?? '')

/** Under another name until it is whole: whoever has the file has all of it. */
async function written(database: Database, { countyCode, out, format, query }: Given): Promise<number> {
  const unfinished = `${out}.part`
  try {
    await writeFile(unfinished, '')
    await database.inTransaction((client) => existingCounty(client, countyCode))
    const parcels = await writeParcels(database, countyCode, query, format, unfinished)
    await rename(unfinished, out)
    return parcels
  } catch (error) {
    await rm(unfinished, { force: true })
    if (error instanceof RequestRefused) throw new CommandProblem(error.sentence(commandLanguage()))
    if (isOfFileSystem(error)) valueOrProblem(failure({ code: 'file-unwritable', details: { file: basename(out) } }))
    throw error
  }
}

/** Writes the parcels of a county to a file of other programs. */
export async function exportParcelsCommand(args: string[]): Promise<void> {
  const order = given(args)
  await withDatabase(async (database) => {
    const parcels = await written(database, order)
    console.error(`${order.out}: ${parcels} parcels, ${(await stat(order.out)).size} bytes.`)
  })
}
