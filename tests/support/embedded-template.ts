import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'

import { startEmbeddedEngine } from '../../server/embedded/engine.ts'

const ROOT = join(import.meta.dirname, '../..')

/**
 * A prepared database folder to copy: making one takes 10 to 15 seconds, opening a copy under 3. Kept below
 * node_modules and named by the versions it was made with.
 */
export async function embeddedTemplate(): Promise<string> {
  const cache = join(ROOT, 'node_modules/.cache/sizhi')
  const version = `pglite-${versionOf('pglite')}-postgis-${versionOf('pglite-postgis')}`
  const template = join(cache, version)
  if (existsSync(join(template, 'PG_VERSION'))) return template

  const making = join(cache, `making-${process.pid}`)
  mkdirSync(making, { recursive: true })
  process.stderr.write('Making a template of the embedded database, once (about 15 seconds) …\n')
  const engine = await startEmbeddedEngine({ dataFolder: making, backUp: false })
  await engine.stop()
  // Another run may have been faster: theirs is as good.
  if (!existsSync(template)) renameSync(join(making, 'database'), template)
  rmSync(making, { recursive: true, force: true })
  return template
}

function versionOf(name: string): string {
  const manifest = join(ROOT, 'node_modules/@electric-sql', name, 'package.json')
  return (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
}
