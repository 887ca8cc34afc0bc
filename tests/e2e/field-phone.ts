import { inject } from 'vitest'

import { siteAddress } from '../support/browser.ts'
import { lastingBrowser } from '../support/lasting-browser.ts'
import { seat } from '../support/seat.ts'
import { fetchSignedIn } from '../support/signed-in-fetch.ts'

import type { BrowserContext, Page } from 'playwright-core'
import type { WireFieldRecords } from '../../geodata/wire/field.ts'
import type { Desk } from '../support/office-app.ts'
import type { CaseAddress } from './case-page.ts'

export const SPOT = { longitude: 107.9012, latitude: 22.1034 }

export async function signIn(page: Page, who: Desk): Promise<void> {
  await page.context().clearCookies()
  await seat(page, inject('site').desks[who]['cookie']!, siteAddress())
}

/** A phone with the field page of one case. It keeps what it has through everything that befalls its browser. */
export class FieldPhone {
  private readonly lasting = lastingBrowser({
    viewport: { width: 390, height: 844 },
    permissions: ['geolocation'],
    geolocation: { ...SPOT, accuracy: 7 },
  })
  private readonly own: CaseAddress
  private context: BrowserContext | null = null

  constructor(own: CaseAddress) {
    this.own = own
  }

  get browser(): BrowserContext {
    if (this.context === null) throw new Error('The phone is switched off.')
    return this.context
  }

  async switchOn(): Promise<void> {
    this.context = await this.lasting.start()
  }

  /** As when the battery is empty: nothing is asked whether it is ready. */
  kill(): Promise<void> {
    return this.lasting.kill(this.browser)
  }

  async open(): Promise<Page> {
    const page = await this.browser.newPage()
    await page.goto(`${siteAddress()}/field/cases/${this.own.id}`)
    return page
  }

  async throwAway(): Promise<void> {
    await this.context?.close()
    this.lasting.forget()
  }
}

/** Presses what takes the case along, and waits until it is on the phone. */
export async function takeAlong(page: Page): Promise<void> {
  await page.getByRole('button', { name: '带上本案' }).click()
  await page.getByText(/手机里是 .* 的本案/u).waitFor()
}

export async function recordPoint(page: Page, remark: string): Promise<void> {
  await page.getByRole('button', { name: '记点' }).click()
  await page.getByLabel('备注').fill(remark)
  await page.getByRole('button', { name: '记下这一点' }).click()
  await page.locator('[data-field-record="point"]', { hasText: remark }).waitFor()
}

/** How many records the phone alone has, as its page says. */
export const waiting = (page: Page): Promise<number> => page.locator('[data-where="phone"]').count()

export async function recordsOnServer({ id }: CaseAddress): Promise<WireFieldRecords> {
  const answer = await fetchSignedIn(`${siteAddress()}/api/cases/${id}/field-records`)
  return ((await answer.json()) as { data: WireFieldRecords }).data
}
