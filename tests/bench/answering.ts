import { existsSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { chromium, type Browser } from 'playwright-core'

import { findChromium, INSTALL_CHROMIUM } from '../support/installed-programs.mjs'
import { seat } from '../support/seat.ts'

import { openAnswerSite, type AnswerSite } from './answering/answer-site.ts'
import { lookAtAnswers } from './answering/look-at-answers.ts'

const AIM_MILLISECONDS = 200
const PATIENCE_MILLISECONDS = 60_000

type Asked = { readonly ground: string; readonly path: string; readonly hasRead: boolean }

async function measure(browser: Browser, { address, cookie }: AnswerSite, { ground, path, hasRead }: Asked) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  page.setDefaultTimeout(PATIENCE_MILLISECONDS)
  await seat(page, cookie, address)
  await page.goto(address + path)
  console.error(`Answers looked at: ${ground} …`)
  const { first, others } = await lookAtAnswers(page, hasRead)
  await page.close()
  const sorted = others.toSorted((one, other) => one - other)
  return {
    ground,
    'the question was': hasRead ? 'read for 3 s' : 'just opened',
    'first look, ms': Math.round(first),
    'further looks, median ms': Math.round(sorted[sorted.length >> 1]!),
    'slowest ms': Math.round(sorted.at(-1)!),
  }
}

/** How long a person who looks at an answer waits for the lines that it would draw, in the real page. */
export async function run(): Promise<void> {
  const executablePath = findChromium()
  if (executablePath === undefined) return console.log(`Answers: skipped, no Chromium was found: ${INSTALL_CHROMIUM}`)
  if (!existsSync(join(import.meta.dirname, '../../web/dist/index.html')))
    return console.log('Answers: skipped, the web pages are not built: npm run build')
  const site = await openAnswerSite()
  const browser = await chromium.launch({ executablePath })
  try {
    const rows = []
    for (const { ground, path } of site.cases)
      for (const hasRead of [false, true]) rows.push(await measure(browser, site, { ground, path, hasRead }))
    console.log(
      `Answers looked at: from the pointer coming onto an answer to the frame of the map that has its lines, drawn by the processor (aim: at most ${AIM_MILLISECONDS} ms)`,
    )
    console.table(rows)
    console.log(`Load of this computer at the end: ${loadavg()[0]!.toFixed(1)}`)
  } finally {
    await browser.close()
    await site.close()
  }
}
