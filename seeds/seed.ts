/** Loads the demonstration through the same import as any other document. */
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

import { STANDARD_ERRORS } from '../geodata/accuracy/standard-errors.ts'
import { RequestRefused } from '../server/errors.ts'
import { digitizeDocument } from '../server/usecases/digitize-document.ts'
import { importCase } from '../server/usecases/import-case.ts'
import { storeTerrain } from '../server/usecases/import-terrain.ts'
import { findCase, caseIdOf } from '../server/usecases/view-case.ts'

import { readCaseFolder } from './case-folder.ts'
import { caseFolderTerrain } from './case-terrain.ts'

import type { StandardError } from '../geodata/accuracy/model.ts'
import type { Database } from '../server/db/database.ts'

export interface DemonstrationOptions {
  readonly database: Database
  readonly progress: (sentence: string) => void
  /** An office’s own figures, where it has any. */
  readonly standardErrors?: readonly StandardError[]
}

/** The address of the case. */
export const DEMONSTRATION_CASE = '450621-qinba-hill'

const DEMONSTRATION = new URL('cases/qinba-hill/', import.meta.url)
const ACTOR = '示范数据'

/** Loads the demonstration case; what is there already stays as it is. */
export async function loadDemonstration({
  database,
  progress,
  standardErrors = STANDARD_ERRORS,
}: DemonstrationOptions): Promise<void> {
  const folder = await readCaseFolder(fileURLToPath(DEMONSTRATION), (path) => readFile(path))
  if (!folder.ok) throw new Error(`The demonstration case cannot be read: ${folder.problem.code}.`)
  const given = { ...folder.value, actor: ACTOR }
  if (await database.inTransaction((client) => findCase(client, caseIdOf(given)))) return
  const terrain =
    given.terrain && (await caseFolderTerrain(fileURLToPath(DEMONSTRATION), given.terrain, given.places, ACTOR))
  const digitized = digitizeDocument(given.document, given.places, given.answers, terrain?.elevation.grid)
  if (!digitized.ok) throw new Error(`The demonstration case cannot be imported: ${digitized.problem.code}.`)
  const isLoaded = await database
    .inTransaction(async (client) => {
      const reference = await importCase(client, given, digitized.value, standardErrors)
      if (terrain) await storeTerrain(client, reference, terrain, new Date().toISOString())
    })
    .then(() => true, isThereAlready)
  if (isLoaded) progress('The demonstration case is loaded.')
}

/** Another server that starts on the same database may have been faster: false then, and any other error is thrown on. */
function isThereAlready(error: unknown): false {
  if (error instanceof RequestRefused && error.code === 'case-exists') return false
  throw error
}
