import { mkdtempSync, readlinkSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext } from 'playwright-core'
import { inject } from 'vitest'

import { siteAddress } from './browser.ts'
import { seat } from './seat.ts'

import type {} from './provided.ts'

type Options = NonNullable<Parameters<typeof chromium.launchPersistentContext>[1]>

/** A browser of the officer that keeps what it has through everything that befalls it. */
export function lastingBrowser(options: Options) {
  const memory = mkdtempSync(join(tmpdir(), 'sizhi-browser-'))
  return {
    /** The first time, and again after it was killed. */
    async start(): Promise<BrowserContext> {
      const executablePath = inject('site').chromium
      const context = await chromium.launchPersistentContext(memory, { executablePath, locale: 'zh-CN', ...options })
      await seat(await context.newPage(), inject('site').desks.officer['cookie']!, siteAddress())
      return context
    },
    /** As when the battery is empty: nothing is asked whether it is ready. The lock that Chromium lays in its folder names its process. */
    async kill(context: BrowserContext): Promise<void> {
      const closed = new Promise((resolve) => context.once('close', resolve))
      const pid = Number(readlinkSync(join(memory, 'SingletonLock')).split('-').at(-1))
      process.kill(pid, 'SIGKILL')
      await closed
    },
    forget: (): void => rmSync(memory, { recursive: true, force: true }),
  }
}
