import { createWriteStream, readFileSync } from 'node:fs'
import { Writable } from 'node:stream'
import { unzipSync } from 'fflate'

import { STANDARD_ERRORS } from '../../geodata/accuracy/standard-errors.ts'
import { printSheet } from '../../server/exports/print-sheet.ts'
import { exportCase } from '../../server/usecases/export-case.ts'
import { findCase } from '../../server/usecases/view-case.ts'

import type { Database } from '../../server/db/database.ts'
import type { OriginalFiles } from '../../server/file-store/original-files.ts'

/** Writes the package of a case to `path` and gives its files by name. */
export async function packedCase(
  database: Database,
  originals: OriginalFiles,
  id: string,
  path: string,
  exportedBy = '黄调解员',
): Promise<Readonly<Record<string, Buffer>>> {
  const write = await exportCase(database, async (client) => (await findCase(client, id))!, {
    originals,
    standardErrors: STANDARD_ERRORS,
    print: printSheet,
    exportedBy,
  })
  await write(Writable.toWeb(createWriteStream(path)))
  return filesOf(path)
}

export const filesOf = (path: string): Record<string, Buffer> =>
  Object.fromEntries(Object.entries(unzipSync(readFileSync(path))).map(([name, bytes]) => [name, Buffer.from(bytes)]))
