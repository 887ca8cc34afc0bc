import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { english } from '../../../web/i18n/en/index.ts'
import { chinese } from '../../../web/i18n/zh-CN/index.ts'
import { mapAtRest } from '../../e2e/case-page.ts'
import { smallPicture } from './small-picture.ts'

import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core'
import type { Role } from '../../../geodata/access/model.ts'
import type { Language } from '../../../web/i18n/catalogue.ts'

const DOCS = join(import.meta.dirname, '../../../docs')
export const DESK = { width: 1280, height: 720 }
const MARGIN_PIXELS = 6
export const PHONE = { width: 390, height: 844 }

type Clip = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The rectangle around parts of a page, as far as the window shows it. */
async function around(page: Page, parts: readonly Locator[]): Promise<Clip> {
  const boxes = await Promise.all(parts.map((part) => part.boundingBox()))
  const { width, height } = page.viewportSize()!
  const edges = boxes.map((box) => {
    if (!box) throw new Error('A part of the page that was to be pictured is not there.')
    return { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height }
  })
  const x = Math.max(0, Math.floor(Math.min(...edges.map(({ left }) => left))) - MARGIN_PIXELS)
  const y = Math.max(0, Math.floor(Math.min(...edges.map(({ top }) => top))) - MARGIN_PIXELS)
  const right = Math.min(width, Math.ceil(Math.max(...edges.map((edge) => edge.right))) + MARGIN_PIXELS)
  const bottom = Math.min(height, Math.ceil(Math.max(...edges.map((edge) => edge.bottom))) + MARGIN_PIXELS)
  return { x, y, width: right - x, height: bottom - y }
}

/** Takes the pictures of one language from a running site, and keeps them beside the pages that show them. */
export class Camera {
  readonly words: typeof chinese
  private readonly browser: Browser
  private readonly address: string
  private readonly language: Language

  constructor(browser: Browser, address: string, language: Language) {
    this.browser = browser
    this.address = address
    this.language = language
    this.words = language === 'en' ? english : chinese
  }

  /** A browser in which somebody has signed in, or nobody. */
  async sit(as: Role | 'public', options: BrowserContextOptions): Promise<BrowserContext> {
    const context = await this.browser.newContext({ locale: this.language, timezoneId: 'Asia/Shanghai', ...options })
    await context.addInitScript((language) => window.localStorage.setItem('sizhi-language', language), this.language)
    if (as === 'public') return context
    const answer = await context.request.post(`${this.address}/api/account/demonstration`, {
      data: { role: as },
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    if (!answer.ok()) throw new Error(await answer.text())
    return context
  }

  async open(context: BrowserContext, path: string): Promise<Page> {
    const page = await context.newPage()
    await page.goto(`${this.address}${path}`)
    await page.waitForLoadState('networkidle')
    return page
  }

  /** Unfolds a panel of the officer's or the court's page and brings it into sight. */
  async unfold(page: Page, name: string): Promise<Locator> {
    const panel = page.locator(`[data-panel="${name}"]`)
    await panel.locator('summary').first().click()
    await this.filled(panel)
    await panel.evaluate((element) => element.scrollIntoView({ block: 'start' }))
    return panel
  }

  /** Waits until nothing in it is still on its way. */
  private async filled(panel: Locator): Promise<void> {
    const { shell, sealing, procedure, publication } = this.words
    for (const { loading } of [shell, sealing, procedure, publication])
      await panel.getByText(loading).waitFor({ state: 'detached' })
  }

  /** Keeps what the window shows, or what of some parts of the page is in sight. */
  async keep(page: Page, name: string, ...parts: readonly Locator[]): Promise<void> {
    if ((await page.locator('canvas.maplibregl-canvas').count()) > 0) await mapAtRest(page)
    await page.mouse.move(0, 0)
    const clip = parts.length === 0 ? {} : { clip: await around(page, parts) }
    const png = await page.screenshot({ animations: 'disabled', caret: 'hide', ...clip })
    const folder = join(DOCS, this.language, 'pictures')
    mkdirSync(folder, { recursive: true })
    const small = await smallPicture(png)
    writeFileSync(join(folder, `${name}.png`), small)
    console.log(`${this.language}/pictures/${name}.png: ${Math.ceil(small.length / 1024)} kB`)
  }
}
