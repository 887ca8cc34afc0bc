import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

import { buildApp } from '../../server/app.ts'
import { IdentityProvider } from '../../server/auth/oidc/identity-provider.ts'
import { migrate } from '../../server/db/migrate.ts'
import { openDatabase } from '../../server/db/pool.ts'
import { visit } from '../support/browser.ts'
import { embeddedTemplate } from '../support/embedded-template.ts'
import { freePort } from '../support/free-port.ts'
import { startIdentityProvider } from '../support/identity-provider.ts'
import { signedIn } from '../support/test-accounts.ts'

import type { Page } from 'playwright-core'

const WEB_ROOT = join(import.meta.dirname, '../../web/dist')
const SUBJECT = 'huang-of-the-office'

/** An office whose people sign in at its own provider, with one account that is linked there. */
let address: string
const opened: (() => unknown)[] = []
beforeAll(async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sizhi-provider-'))
  opened.push(() => rmSync(dataFolder, { recursive: true, force: true }))
  const database = await openDatabase({ dataFolder, templateFolder: await embeddedTemplate(), backUp: false })
  opened.push(() => database.close())
  await migrate(database)
  const port = await freePort()
  address = `http://127.0.0.1:${port}`
  const provider = await startIdentityProvider(`${address}/api/account/provider/return`)
  opened.push(provider.close)
  const { accountId } = await signedIn(database, ['officer'])
  await database.pool.query(
    'update sizhi.account set external_issuer = $2, external_subject = $3 where account_id = $1',
    [accountId, provider.settings.issuer, SUBJECT],
  )
  const settings = { host: '127.0.0.1', address }
  const app = buildApp({ database, webRoot: WEB_ROOT, settings, provider: new IdentityProvider(provider.settings) })
  opened.push(() => app.close())
  await app.listen({ port, host: '127.0.0.1' })
}, 60_000)
afterAll(async () => {
  for (const close of opened.reverse()) await close()
})

/** Types the name at the provider and agrees there to being told of. */
async function passThrough(page: Page, name: string): Promise<void> {
  await page.locator('input[name="login"]').fill(name)
  await page.locator('input[name="password"]').fill('any')
  await page.locator('button[type="submit"]').click()
  await page.locator('input[name="prompt"][value="consent"]').waitFor({ state: 'attached' })
  await page.locator('button[type="submit"]').click()
}

it('an officer signs in at the provider of the office and is where he wanted to go', { timeout: 60_000 }, async () => {
  const { page } = await visit('/', { as: 'public' })
  await page.goto(`${address}/officer/cases`)
  await page.getByRole('link', { name: '从统一登录进入' }).click()
  await passThrough(page, SUBJECT)
  await page.waitForURL(`${address}/officer/cases`)
  await page.locator('[data-ledger], main h1').first().waitFor()
  expect(await page.locator('header summary').textContent()).toContain('试验')
  await page.close()
})

it('who is known there and not here is told so, and what to give the administrator', { timeout: 60_000 }, async () => {
  const { page } = await visit('/', { as: 'public' })
  await page.goto(address)
  await page.getByRole('link', { name: '从统一登录进入' }).click()
  await passThrough(page, 'a-stranger')
  await page.waitForURL(`${address}/`)
  await page.getByText('a-stranger').waitFor()
  expect(await page.locator('header summary').count()).toBe(0)
  await page.close()
})
