import { chromium } from 'playwright-core'
import { expect, inject, it } from 'vitest'

import { siteAddress } from '../support/browser.ts'
import { slowVisit } from '../support/slow-phone.ts'
import { rulingPath } from './case-page.ts'

import type {} from '../support/provided.ts'

it('a first visit over slow 3G brings words, sketch and buttons in less than 500 kB, before any map', async () => {
  const browser = await chromium.launch({ executablePath: inject('site').quickChromium })
  try {
    const { bytes, words, buttons } = await slowVisit(browser, `${siteAddress()}${rulingPath}`)
    expect(bytes).toBeGreaterThan(10_000)
    expect(bytes).toBeLessThan(500_000)
    expect(words).toMatch(/争的是什么.*怎么定的.*哪边归谁.*为什么这样定.*现在可以做什么.*去问谁/u)
    expect(buttons).toEqual(expect.arrayContaining(['大字', '黑白分明', '各家原来说到哪里']))
  } finally {
    await browser.close()
  }
})
