import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { Writable } from 'node:stream'
import { parseArgs } from 'node:util'

import { failure } from '../../geodata/result.ts'
import { readSettings } from '../config.ts'
import { printSheet } from '../exports/print-sheet.ts'
import { fileStoreOf } from '../file-store/file-store-of.ts'
import { readStandardErrors } from '../standard-errors-file.ts'
import { exportCase } from '../usecases/export-case.ts'
import { findCase } from '../usecases/view-case.ts'

import { withDatabase } from './database-commands.ts'
import { CommandProblem, UsageError, valueOrProblem } from './problems.ts'

const OPTIONS = { out: { type: 'string' }, by: { type: 'string', default: '命令行' } } as const

function given(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS })
    const [id, ...more] = positionals
    if (id === undefined || more.length > 0) throw new UsageError('Name one case, as it stands in its address.')
    if (values.out === undefined) throw new UsageError('Name the file to write with --out.')
    return { id, out: values.out, by: values.by }
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message)
  }
}

/** Writes a case as one package, or leaves no file. */
export async function exportPackageCommand(args: string[]): Promise<void> {
  const { id, out, by } = given(args)
  await withDatabase(async (database) => {
    const settings = readSettings(process.env, [])
    const find = async (client: Parameters<typeof findCase>[0]) => {
      const row = await findCase(client, id)
      if (!row) throw new CommandProblem(`There is no case ${id}.`)
      return row
    }
    const { originals } = fileStoreOf(settings)
    const standardErrors = await readStandardErrors(settings.standardErrorsFile)
    const write = await exportCase(database, find, { originals, standardErrors, print: printSheet, exportedBy: by })
    const target = createWriteStream(out)
    await write(Writable.toWeb(target)).catch(async (error: unknown) => {
      await rm(out, { force: true })
      if (target.errored) valueOrProblem(failure({ code: 'file-unwritable', details: { file: basename(out) } }))
      throw error
    })
    console.error(`${out}: ${target.bytesWritten} bytes.`)
  })
}
