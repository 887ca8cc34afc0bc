import { join } from 'node:path'

import { FileStore } from './file-store.ts'

import type { Settings } from '../config.ts'

/** Where the files of the cases lie by the settings: in a folder of their own, or in the data folder. */
export function fileStoreOf({
  filesFolder,
  dataFolder,
  fileLimitMegabytes,
  caseFilesLimitMegabytes,
}: Settings): FileStore {
  const limits = { fileMegabytes: fileLimitMegabytes, caseMegabytes: caseFilesLimitMegabytes }
  return new FileStore(filesFolder ?? join(dataFolder, 'files'), limits)
}
