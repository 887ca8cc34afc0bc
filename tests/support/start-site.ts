import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { embeddedTemplate } from './embedded-template.ts'
import { findChromium, findQuickChromium, INSTALL_CHROMIUM } from './installed-programs.mjs'

import type { Desk } from './office-app.ts'
import type { TestProject } from 'vitest/node'
import type {} from './provided.ts'

const NO_DESKS = { officer: {}, approver: {} }
const WEB_ROOT = join(import.meta.dirname, '../../web/dist')

/**
 * The real site for the browser tests: built pages, embedded database and demonstration, on a free port. A site that
 * cannot be started fails the browser tests, each with the reason, and leaves the other tests alone.
 */
export default async function startSite(project: TestProject): Promise<() => Promise<void>> {
  const opened: (() => unknown)[] = []
  const closeAll = async () => {
    for (let close = opened.pop(); close !== undefined; close = opened.pop()) await close()
  }
  try {
    const chromium = findChromium()
    if (chromium === undefined) throw new Error(`No Chromium was found: ${INSTALL_CHROMIUM}`)
    if (!existsSync(join(WEB_ROOT, 'index.html'))) throw new Error('The web pages are not built: npm run build')
    const quickChromium = findQuickChromium() ?? chromium
    project.provide('site', { ...(await openSite(opened)), chromium, quickChromium, problem: null })
  } catch (error) {
    await closeAll()
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error)
    project.provide('site', { address: '', chromium: '', quickChromium: '', problem, desks: NO_DESKS })
  }
  return closeAll
}

type Site = { readonly address: string; readonly desks: Record<Desk, Record<string, string>> }

/** Opens it on a data folder of its own; what is to be closed afterwards, the last first, is added to `opened`. */
export async function openSite(opened: (() => unknown)[]): Promise<Site> {
  // Loaded here, so that a fault in them is a fault of the site.
  const { openDatabase } = await import('../../server/db/pool.ts')
  const { migrate } = await import('../../server/db/migrate.ts')
  const { DEMONSTRATION_CASE, loadDemonstration } = await import('../../seeds/seed.ts')
  const { publishDemonstration } = await import('../../seeds/publish-demonstration.ts')
  const { buildApp } = await import('../../server/app.ts')
  const { openDesks } = await import('./office-app.ts')

  const dataFolder = mkdtempSync(join(tmpdir(), 'sizhi-site-'))
  opened.push(() => rmSync(dataFolder, { recursive: true, force: true }))
  const database = await openDatabase({ dataFolder, templateFolder: await embeddedTemplate(), backUp: false })
  opened.push(() => database.close())
  await migrate(database)
  await loadDemonstration({ database, progress: () => undefined })
  await publishDemonstration(database)
  const settings = { port: 0, host: '127.0.0.1', databaseUrl: null, dataFolder, loadsDemonstration: true }
  const app = buildApp({ database, webRoot: WEB_ROOT, settings, demonstrationCase: DEMONSTRATION_CASE })
  opened.push(() => app.close())
  return { address: await app.listen({ port: 0, host: '127.0.0.1' }), desks: await openDesks(database) }
}
