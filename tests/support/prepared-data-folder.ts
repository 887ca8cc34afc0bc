import { cpSync } from 'node:fs'
import { join } from 'node:path'

import { temporaryDataFolder } from './data-folder.ts'
import { embeddedTemplate } from './embedded-template.ts'

/** A data folder of the test's own in which the embedded database is already made; removed after the test. */
export async function prepareDataFolder(): Promise<string> {
  const dataFolder = temporaryDataFolder()
  cpSync(await embeddedTemplate(), join(dataFolder, 'database'), { recursive: true })
  return dataFolder
}
