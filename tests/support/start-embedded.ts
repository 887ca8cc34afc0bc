import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { startEmbeddedEngine } from '../../server/embedded/engine.ts'
import { embeddedTemplate } from './embedded-template.ts'

import type { TestProject } from 'vitest/node'

/** One embedded engine for the whole run (it takes about a gigabyte), in a data folder of its own. */
export default async function startEmbedded(project: TestProject): Promise<() => Promise<void>> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sizhi-test-'))
  const engine = await startEmbeddedEngine({ dataFolder, templateFolder: await embeddedTemplate(), backUp: false })
  project.provide('database', { engine: 'embedded', at: engine.socketFolder })
  return async () => {
    await engine.stop()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}
