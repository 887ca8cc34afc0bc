import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A data folder of the test's own, removed after it. */
export function temporaryDataFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'sizhi-data-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
