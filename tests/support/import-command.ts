import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { sizhi, type CommandResult } from './command-line.ts'
import { temporaryDataFolder } from './data-folder.ts'

/** `sizhi import parcels` with a file of the given content, in English, on the database of the environment. */
export function importParcelsCommand(environment: NodeJS.ProcessEnv) {
  return (fileName: string, content: string | Uint8Array, ...options: readonly string[]): Promise<CommandResult> => {
    const path = join(temporaryDataFolder(), fileName)
    writeFileSync(path, content)
    return sizhi(['import', 'parcels', path, '--layer', 'claim', '--by', '黄调解员', ...options], '', {
      LC_ALL: 'en',
      ...environment,
    })
  }
}
