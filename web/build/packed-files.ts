import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

/** What goes into one packet of the network anyway. */
const LEAST_BYTES = 1024

/** Packs what was built once, as well as can be: a server packs in haste what it sends. */
export const packedFiles = (folder: string) => ({
  name: 'packed-files',
  apply: 'build' as const,
  closeBundle(): void {
    const assets = join(folder, 'assets')
    for (const name of readdirSync(assets).filter((one) => /\.(?:js|css)$/u.test(one))) {
      const bytes = readFileSync(join(assets, name))
      if (bytes.length >= LEAST_BYTES) writeFileSync(join(assets, `${name}.br`), brotliCompressSync(bytes))
    }
  },
})
