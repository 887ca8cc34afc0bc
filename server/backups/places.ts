import { join } from 'node:path'

import type { Settings } from '../config.ts'

/** Where a folder is made ready before it is put in its place: beside it, so on the same disk. */
export const madeReadyBeside = (place: string): string => `${place}.restoring`

/** Folders of an installation whose files belong to a copy, by their name in it. Originals alone: what comes and what is drawn of them is not kept. */
export const keptFolders = ({ filesFolder, dataFolder }: Pick<Settings, 'filesFolder' | 'dataFolder'>) => ({
  files: join(filesFolder ?? join(dataFolder, 'files'), 'originals'),
  elevation: join(dataFolder, 'elevation', 'originals'),
})
