import { join } from 'node:path'

import { IncomingUploads } from './incoming-uploads.ts'
import { OriginalFiles } from './original-files.ts'
import { Previews } from './previews.ts'
import { USUAL_FILE_LIMITS, type FileLimits } from './limits.ts'

/** The files of the cases: uploads on their way, originals, and pictures of them that can be made anew at any time. */
export class FileStore {
  readonly limits: FileLimits
  readonly originals: OriginalFiles
  readonly incoming: IncomingUploads
  readonly previews: Previews

  constructor(folder: string, limits: FileLimits = USUAL_FILE_LIMITS) {
    this.limits = limits
    this.originals = new OriginalFiles(join(folder, 'originals'))
    this.incoming = new IncomingUploads(join(folder, 'incoming'), this.originals)
    this.previews = new Previews(join(folder, 'previews'))
  }
}
