import { beforeAll, describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { caseOf, mapAtRest } from './case-page.ts'
import { bringDemonstration } from './own-case.ts'

import type { Page } from 'playwright-core'
import type { Role } from '../../geodata/access/model.ts'

const OWN = caseOf('rights-on-pages')
const PATIENCE = { timeout: 120_000 }
beforeAll(() => bringDemonstration(OWN))

interface Walked {
  /** What the page asked of the server that is no mere reading: `PUT answers`. */
  readonly asked: Set<string>
  /** What the server refused. */
  readonly refused: Set<string>
}

/** Opens an officer's page in a role and notes what the page sends from then on. */
async function visitAs(role: Role, path: string): Promise<{ page: Page } & Walked> {
  const { page } = await visit(path, { as: role, signsWithOwnName: true })
  const [asked, refused] = [new Set<string>(), new Set<string>()]
  page.on('response', (response) => {
    const method = response.request().method()
    const line = `${method} ${new URL(response.url()).pathname.replace(/^\/api\/(?:cases|counties)\/[^/]+\//u, '')}`
    if (method !== 'GET') asked.add(line)
    if (response.status() === 401 || response.status() === 403) refused.add(line)
  })
  return { page, asked, refused }
}

async function unfold(page: Page): Promise<void> {
  for (let depth = 0; depth < 3; depth++) {
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true
    })
    await page.waitForLoadState('networkidle')
  }
}

/** Presses all that can be pressed in the main part, and what came in by that, until nothing new comes; forms are filled and sent. */
async function pressEverything(page: Page): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await page.evaluate(() => {
      const main = document.querySelector('main')!
      for (const field of main.querySelectorAll<HTMLInputElement>('input:not([type]), textarea:not([readonly])')) {
        field.value = '试一试'
        field.dispatchEvent(new Event('input', { bubbles: true }))
      }
      for (const button of main.querySelectorAll<HTMLButtonElement>('button:not([data-pressed], :disabled)')) {
        button.dataset['pressed'] = ''
        button.click()
      }
      for (const form of main.querySelectorAll('form')) form.requestSubmit()
    })
    await page.waitForLoadState('networkidle')
  }
}

/** The panels in which somebody would sign. */
const signatures = (page: Page): Promise<string[]> =>
  page
    .locator('main input[autocomplete="name"]')
    .evaluateAll((fields) => fields.map((field) => field.closest('[data-panel]')?.getAttribute('data-panel') ?? ''))

describe('the page of a case, to whoever may read it and not change it', () => {
  it('offers an auditor nothing that the server would refuse', PATIENCE, async () => {
    const { page, asked, refused } = await visitAs('auditor', OWN.officerPath)
    await mapAtRest(page)
    await unfold(page)
    expect(await page.locator('[data-panel]').count(), 'the whole record is there').toBeGreaterThan(10)
    expect(await signatures(page), 'nothing to be signed but a sheet for the printer').toEqual(['prints'])
    expect(await page.locator('main input[type="file"]').count(), 'nothing to be brought').toBe(0)
    await pressEverything(page)
    expect([...asked]).toEqual([])
    expect([...refused]).toEqual([])
    await page.close()
  })

  it('offers an officer the drafting, and says who seals', PATIENCE, async () => {
    const { page } = await visitAs('officer', OWN.officerPath)
    await mapAtRest(page)
    await unfold(page)
    const sealing = page.locator('[data-panel="sealing"]')
    await sealing.getByText('请审批人登录，核对以后封存').waitFor()
    expect(await sealing.getByRole('button', { name: '封存', exact: true }).count()).toBe(0)
    expect(await page.locator('main input[type="file"]').count()).toBeGreaterThan(2)
    await page.close()
  })

  it(
    'offers an approver sealing and publishing, and nothing that the server would refuse: pressing all of it seals',
    PATIENCE,
    async () => {
      const { page, asked, refused } = await visitAs('approver', OWN.officerPath)
      await mapAtRest(page)
      await unfold(page)
      expect(await page.locator('main input[type="file"]').count(), 'nothing to be brought').toBe(0)
      const sealing = page.locator('[data-panel="sealing"]')
      await sealing.getByLabel('由谁封存').waitFor()
      const publication = page.locator('[data-panel="publication"]')
      await publication.getByLabel('由谁办理').waitFor()
      expect(await signatures(page), 'one signs there and nowhere else').toEqual(['sealing', 'publication', 'prints'])
      await pressEverything(page)
      expect([...asked].filter((line) => !['PUT seal', 'PUT rounds'].includes(line))).toEqual([])
      expect([...refused]).toEqual([])
      await page.close()
    },
  )
})

describe('other pages of an office, to an auditor', () => {
  it.each(['/officer/counties/450621', '/officer/cases'])(
    '%s offers nothing that the server would refuse',
    PATIENCE,
    async (path) => {
      const { page, asked, refused } = await visitAs('auditor', path)
      await page.getByRole('heading', { level: 1 }).waitFor()
      await unfold(page)
      expect(await signatures(page)).toEqual([])
      expect(await page.locator('main input[type="file"]').count()).toBe(0)
      await pressEverything(page)
      expect([...asked]).toEqual([])
      expect([...refused]).toEqual([])
      await page.close()
    },
  )
})
