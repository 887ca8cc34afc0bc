import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { isMissing, writeWhole } from './safe-writes.ts'

/** Pictures that were drawn of originals, kept so that they need not be drawn again. Nothing is lost with them. */
export class Previews {
  private readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  /** The picture under this name, made and kept when there is none. A disk without room keeps none. */
  async get<Refused>(
    sha256: string,
    what: string,
    make: () => Promise<Uint8Array | { readonly refused: Refused }>,
  ): Promise<Uint8Array | { readonly refused: Refused }> {
    const folder = join(this.folder, sha256.slice(0, 2))
    const path = join(folder, `${sha256}-${what}`)
    const known = await readFile(path).catch((error: unknown) => {
      if (isMissing(error)) return undefined
      throw error
    })
    if (known) return known
    const made = await make()
    if ('refused' in made) return made
    await mkdir(folder, { recursive: true, mode: 0o700 })
      .then(() => writeWhole(path, made))
      .catch(() => undefined)
    return made
  }
}
