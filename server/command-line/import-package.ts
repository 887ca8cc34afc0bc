import { basename } from 'node:path'
import { parseArgs } from 'node:util'

import { readSettings } from '../config.ts'
import { fileStoreOf } from '../file-store/file-store-of.ts'
import { openPackage } from '../packages/open-package.ts'
import { takeInPackage } from '../packages/take-in-package.ts'

import { withDatabase } from './database-commands.ts'
import { existingFile } from './existing-file.ts'
import { UsageError, valueOrProblem } from './problems.ts'

const OPTIONS = { by: { type: 'string', default: '命令行' } } as const

function given(args: string[]) {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: OPTIONS })
    const [path, ...more] = positionals
    if (path === undefined || more.length > 0) throw new UsageError('Name one package of a case.')
    return { path, by: values.by }
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError((error as Error).message)
  }
}

/** Takes a whole case in from its package and prints its address. */
export async function importPackageCommand(args: string[]): Promise<void> {
  const { path, by } = given(args)
  const file = valueOrProblem(await existingFile(path))
  await withDatabase(async (database) => {
    const { originals } = fileStoreOf(readSettings(process.env, []))
    const opened = valueOrProblem(await openPackage(file))
    try {
      console.log(valueOrProblem(await takeInPackage(database, originals, opened, by)))
    } finally {
      await opened.close()
    }
    console.error(`${basename(path)}: taken in.`)
  })
}
