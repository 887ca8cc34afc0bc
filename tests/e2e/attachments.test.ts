import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'

import { visit } from '../support/browser.ts'
import { photographed } from '../support/documents/exif.ts'
import { pdf } from '../support/documents/pdf.ts'
import { sheet } from '../support/scan-sheet.ts'
import { caseOf, sidewaysScroll } from './case-page.ts'
import { openFolded } from './folded-panel.ts'
import { bringCase } from './own-case.ts'

import type { Locator, Page } from 'playwright-core'
import type { WireAttachment } from '../../geodata/wire/attachments.ts'

const OFFICER = '黄调解员'
const OWN = caseOf('files-of-hill')
const TEXT = '四至:东至大湾公路,南至牛角冲,西至石壁岭,北与李家山相连。'
const PIECE_BYTES = 8 * 1024 * 1024
/** A text of three pieces. */
const LONG = Buffer.from('询问笔录\n'.repeat(1_600_000))

const panel = (page: Page) => page.locator('[data-panel="attachments"]')
const entry = (page: Page, name: string) => panel(page).locator('[data-attachment]').filter({ hasText: name })

async function openPanel(page: Page): Promise<Locator> {
  await openFolded(page, 'attachments')
  await panel(page).getByLabel('由谁上传').fill(OFFICER)
  return panel(page).locator('input[type=file]').first()
}

const choose = (input: Locator, name: string, mimeType: string, buffer: Buffer) =>
  input.setInputFiles({ name, mimeType, buffer })

async function attachments(page: Page): Promise<WireAttachment[]> {
  const response = await page.request.get(new URL(`/api/cases/${OWN.id}/attachments`, page.url()).href)
  return ((await response.json()) as { data: WireAttachment[] }).data
}

/** What the browser itself says of requests that the test breaks off. */
const notBrokenByTest = (fault: string): boolean => !/ERR_CONNECTION_RESET|net::ERR_FAILED/u.test(fault)

beforeAll(async () => {
  await bringCase(OWN, { title: '有材料的山', text: TEXT })
}, 120_000)

describe('the files of a case', () => {
  it('a connection that breaks in the midst of a file costs a piece, and the rest goes on by itself', async () => {
    const { page, faults } = await visit(OWN.officerPath)
    const offsets: number[] = []
    let cuts = 2
    await page.route('**/api/uploads/*', async (route) => {
      const request = route.request()
      if (request.method() !== 'PATCH') return route.continue()
      const offset = Number(request.headers()['upload-offset'])
      if (offset === PIECE_BYTES && cuts > 0) {
        cuts -= 1
        return route.abort('connectionreset')
      }
      offsets.push(offset)
      return route.continue()
    })
    const input = await openPanel(page)
    await choose(input, '询问笔录.txt', 'text/plain', LONG)
    await panel(page).getByText('已收为材料。').waitFor({ timeout: 40_000 })
    expect(offsets).toEqual([0, PIECE_BYTES, 2 * PIECE_BYTES])
    expect((await attachments(page)).map(({ name, bytes }) => ({ name, bytes }))).toEqual([
      { name: '询问笔录.txt', bytes: LONG.length },
    ])
    expect(faults.filter(notBrokenByTest)).toEqual([])
  })

  it('a file whose upload was broken off by closing the page goes on from there when it is chosen again', async () => {
    const { page } = await visit(OWN.officerPath)
    const film = Buffer.concat([
      Buffer.from('\u0000\u0000\u0000\u0018ftypisom\u0000\u0000\u0000\u0000isomavc1', 'latin1'),
      Buffer.alloc(10 * 1024 * 1024, 3),
    ])
    let isCut = true
    await page.route('**/api/uploads/*', (route) =>
      isCut && route.request().headers()['upload-offset'] === String(PIECE_BYTES)
        ? route.abort('connectionreset')
        : route.continue(),
    )
    const input = await openPanel(page)
    // The picker gives a file of now at each choice; a file on the disk stays the same.
    await page.evaluate(() => {
      Object.defineProperty(File.prototype, 'lastModified', { get: () => 1_700_000_000_000 })
    })
    const broken = page.waitForEvent('requestfailed')
    await choose(input, '现场录像.mp4', 'video/mp4', film)
    await broken

    await page.reload()
    isCut = false
    const again = await openPanel(page)
    await page.evaluate(() => {
      Object.defineProperty(File.prototype, 'lastModified', { get: () => 1_700_000_000_000 })
    })
    await panel(page).getByText('“现场录像.mp4”上次没有传完').waitFor()
    const offsets: (string | undefined)[] = []
    page.on('request', (request) => {
      if (request.method() === 'PATCH') offsets.push(request.headers()['upload-offset'])
    })
    await choose(again, '现场录像.mp4', 'video/mp4', film)
    await panel(page).getByText('已收为材料。').waitFor({ timeout: 40_000 })
    expect(offsets).toEqual([String(PIECE_BYTES)])
  })

  it('the same bytes again are told whose they are; a page that pretends to be a PDF is called by its name', async () => {
    const { page, faults } = await visit(OWN.officerPath)
    const input = await openPanel(page)
    const before = (await attachments(page)).length
    await choose(input, '换了名字.txt', 'text/plain', LONG)
    await panel(page).getByText('没有再存一份').waitFor({ timeout: 40_000 })
    expect(await panel(page).getByText('“询问笔录.txt”，黄调解员于').count()).toBe(1)

    await choose(input, '林权证.pdf', 'application/pdf', Buffer.from('<html><script>alert(1)</script></html>'))
    await panel(page).getByText('林权证.pdf 其实是 HTML 文件').waitFor()
    expect((await attachments(page)).length).toBe(before)
    expect(faults.filter((fault) => !fault.includes('422'))).toEqual([])
  })

  it('a PDF is looked at page by page, noted, and its original saved, not opened', async () => {
    const { page, faults } = await visit(OWN.officerPath)
    const input = await openPanel(page)
    await choose(input, '协议书.pdf', 'application/pdf', Buffer.from(pdf([['第一页'], ['第二页']])))
    await entry(page, '协议书.pdf').waitFor()
    await entry(page, '协议书.pdf').getByRole('button', { name: '打开：协议书.pdf' }).click()
    await entry(page, '协议书.pdf').getByRole('button', { name: '下一页' }).click({ timeout: 40_000 })
    await entry(page, '协议书.pdf').getByAltText('协议书.pdf，第 2 页').waitFor()
    await page.waitForFunction(() =>
      [...document.images].some((image) => image.alt.endsWith('第 2 页') && image.naturalWidth > 500),
    )
    await entry(page, '协议书.pdf').getByLabel('说明').fill('原件在县档案馆')
    await entry(page, '协议书.pdf').getByRole('button', { name: '保存' }).click()
    await panel(page).getByText('已保存。').waitFor()
    const stored = (await attachments(page)).find(({ name }) => name === '协议书.pdf')
    expect(stored).toMatchObject({ version: 2, changedBy: OFFICER, state: { note: '原件在县档案馆' } })

    const saved = page.waitForEvent('download')
    await entry(page, '协议书.pdf').getByRole('link', { name: '下载原件' }).click()
    expect(readFileSync(await (await saved).path())).toEqual(Buffer.from(pdf([['第一页'], ['第二页']])))
    expect(faults).toEqual([])
  })

  it('what the camera noted is accepted or refused by a person, on a telephone too', async () => {
    const { page } = await visit(OWN.officerPath, { width: 360, height: 740 })
    const input = await openPanel(page)
    const notes = { time: '2014:03:05 09:12:40', latitude: [24, 0, 0], longitude: [108, 0, 0] } as const
    await choose(input, '石壁岭.jpg', 'image/jpeg', photographed(sheet().canvas.toBuffer('image/jpeg'), notes))
    const photo = entry(page, '石壁岭.jpg')
    await photo.getByText('地点：经度 108.000000，纬度 24.000000').waitFor({ timeout: 40_000 })
    await photo.getByRole('button', { name: '采纳：地点 · 石壁岭.jpg', exact: true }).click()
    await photo.getByText(`已采纳（${OFFICER}`).waitFor()
    await photo.getByRole('button', { name: '不采纳：时间 · 石壁岭.jpg' }).click()
    await photo.getByText(`不采纳（${OFFICER}`).waitFor()
    const { state } = (await attachments(page)).find(({ name }) => name === '石壁岭.jpg')!
    expect([state.placeDecision?.verdict, state.timeDecision?.verdict]).toEqual(['accepted', 'refused'])
    expect(await sidewaysScroll(page)).toBe(0)
  })
})
