import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { loadDemonstration } from '../../seeds/seed.ts'
import { buildApp } from '../../server/app.ts'
import { migrate } from '../../server/db/migrate.ts'
import { openDatabase } from '../../server/db/pool.ts'
import { embeddedTemplate } from './embedded-template.ts'
import { findChromium, INSTALL_CHROMIUM } from './installed-programs.mjs'

import type { TestProject } from 'vitest/node'
import type {} from './provided.ts'

const WEB_ROOT = join(import.meta.dirname, '../../web/dist')

/** The real site for the browser tests: built pages, embedded database and demonstration, on a free port. */
export default async function startSite(project: TestProject): Promise<() => Promise<void>> {
  const chromium = findChromium()
  if (chromium === undefined) throw new Error(`No Chromium was found: ${INSTALL_CHROMIUM}`)
  if (!existsSync(join(WEB_ROOT, 'index.html'))) throw new Error('The web pages are not built: npm run build')

  const dataFolder = mkdtempSync(join(tmpdir(), 'sizhi-site-'))
  const database = await openDatabase({ dataFolder, templateFolder: await embeddedTemplate(), backUp: false })
  await migrate(database)
  await loadDemonstration({ database, progress: () => undefined })
  const settings = { port: 0, host: '127.0.0.1', databaseUrl: null, dataFolder, loadsDemonstration: true }
  const app = buildApp({ database, webRoot: WEB_ROOT, settings })
  project.provide('siteAddress', await app.listen({ port: 0, host: '127.0.0.1' }))
  project.provide('chromiumPath', chromium)
  return async () => {
    await app.close()
    await database.close()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}
