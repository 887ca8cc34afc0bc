import { pathToFileURL } from 'node:url'
import { join } from 'node:path'

import { buildWeb, installPackages, ROOT } from './install.mjs'

/** Installs, builds and becomes the server: one process, so that signals and the exit code are its own. */
export async function start() {
  if (!installPackages()) return fail('The packages could not be installed: see what npm says above.')
  if (!buildWeb()) return fail('The web pages could not be built: see above.')
  process.chdir(ROOT)
  const { register } = await import('tsx/esm/api')
  register()
  await import(pathToFileURL(join(ROOT, 'server/main.ts')).href)
}

function fail(sentence) {
  console.error(sentence)
  process.exitCode = 1
}
