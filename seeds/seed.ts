/** Loads the demonstration through the same import as any other document. */
import { readFile } from 'node:fs/promises'

import { importCase } from '../server/usecases/import-case.ts'
import { findCase, caseIdOf } from '../server/usecases/view-case.ts'

import { readCaseFolder } from './case-folder.ts'

import type { Database } from '../server/db/database.ts'

export interface DemonstrationOptions {
  readonly database: Database
  readonly progress: (sentence: string) => void
}

const DEMONSTRATION = new URL('cases/qinba-hill/', import.meta.url)
const ACTOR = '示范数据'

/** Loads the demonstration case; what is there already stays as it is. */
export async function loadDemonstration({ database, progress }: DemonstrationOptions): Promise<void> {
  const folder = await readCaseFolder(DEMONSTRATION.pathname, (path) => readFile(path))
  if (!folder.ok) throw new Error(`The demonstration case cannot be read: ${folder.problem.code}.`)
  const loaded = await database.inTransaction(async (client) => {
    if (await findCase(client, caseIdOf(folder.value))) return false
    const imported = await importCase(client, { ...folder.value, actor: ACTOR })
    if (!imported.ok) throw new Error(`The demonstration case cannot be imported: ${imported.problem.code}.`)
    return true
  })
  if (loaded) progress('The demonstration case is loaded.')
}
