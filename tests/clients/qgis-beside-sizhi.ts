/**
 * Makes docs/pictures/qgis-beside-sizhi.png: the demonstration on Sizhi's page, and beside it the same ground in QGIS, from the data service.
 * A server with the demonstration runs at the address: `npx tsx tests/clients/qgis-beside-sizhi.ts http://127.0.0.1:8750`
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import { chromium } from 'playwright-core'

import { colourOfSide } from '../../web/map/style.ts'
import { mapAtRest, officerPath } from '../e2e/case-page.ts'
import { findChromium } from '../support/installed-programs.mjs'

import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Page } from 'playwright-core'
import type { MadeAccessToken } from '../../geodata/wire/access-tokens.ts'

const PICTURE = join(import.meta.dirname, '../../docs/pictures/qgis-beside-sizhi.png')
const [CAPTION_PIXELS, GAP_PIXELS] = [30, 12]
const EARTH_METRES = 6_378_137

type Shown = {
  readonly width: number
  readonly height: number
  readonly corners: readonly (readonly [number, number])[]
}

const metresOf = ([longitude, latitude]: readonly [number, number]): [number, number] => [
  (EARTH_METRES * longitude * Math.PI) / 180,
  EARTH_METRES * Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)),
]

/** The south-west and north-east of what the map shows, and its pixels. */
const shownOn = (page: Page): Promise<Shown> =>
  page.evaluate(() => {
    const map = (window as Window & { sizhiMap?: MapLibreMap }).sizhiMap!
    const { clientWidth: width, clientHeight: height } = map.getContainer()
    const corners = [map.unproject([0, height]), map.unproject([width, 0])].map(({ lng, lat }) => [lng, lat] as const)
    return { width, height, corners }
  })

async function tokenOf(page: Page, address: string): Promise<string> {
  const answer = await page.request.post(`${address}/api/account/tokens`, {
    headers: { 'sec-fetch-site': 'same-origin' },
    data: { purpose: 'qgis-beside-sizhi', days: 1 },
  })
  return ((await answer.json()) as { data: MadeAccessToken }).data.token
}

async function main([address = 'http://127.0.0.1:8750']: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sizhi-beside-'))
  const browser = await chromium.launch({ executablePath: findChromium()! })
  const page = await browser.newPage({ viewport: { width: 1360, height: 1080 }, locale: 'zh-CN' })
  const role = { data: { role: 'officer' }, headers: { 'sec-fetch-site': 'same-origin' } }
  await page.request.post(`${address}/api/account/demonstration`, role)
  await page.goto(`${address}${officerPath}`)
  await mapAtRest(page)
  const { width, height, corners } = await shownOn(page)
  const ours = await page.locator('.maplibregl-map').first().screenshot()
  const picture = join(folder, 'qgis.png')
  const box = corners.flatMap(metresOf).join(',')
  const asked = [
    `${address}/ogc`,
    await tokenOf(page, address),
    box,
    width,
    height,
    colourOfSide('A'),
    colourOfSide('B'),
  ]
  execFileSync('/usr/bin/python3', [join(import.meta.dirname, 'draw_case_in_qgis.py'), ...asked.map(String), picture], {
    env: { ...process.env, QT_QPA_PLATFORM: 'offscreen' },
  })
  const canvas = createCanvas(2 * width + GAP_PIXELS, height + CAPTION_PIXELS)
  const context = canvas.getContext('2d')
  context.fillStyle = '#ffffff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#24221e'
  context.font = '16px "Noto Serif CJK SC"'
  const words = ['四至 Sizhi', 'QGIS · /ogc · 示意']
  for (const [index, source] of [ours, picture].entries()) {
    const left = index * (width + GAP_PIXELS)
    context.fillText(words[index]!, left + 8, 20)
    context.drawImage(await loadImage(source), left, CAPTION_PIXELS, width, height)
  }
  writeFileSync(PICTURE, canvas.toBuffer('image/png'))
  rmSync(folder, { recursive: true })
  await browser.close()
}

await main(process.argv.slice(2))
