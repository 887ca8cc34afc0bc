import { chromium } from 'playwright-core'

import { LANGUAGES } from '../../../web/i18n/catalogue.ts'
import { findQuickChromium, INSTALL_CHROMIUM } from '../../support/installed-programs.mjs'
import { openSite } from '../../support/start-site.ts'
import { Camera } from './camera.ts'
import { daysAgo } from './days-ago.ts'
import { takeCourtPictures } from './court-pictures.ts'
import { takeFieldPictures } from './field-pictures.ts'
import { takeOfficerPictures } from './officer-pictures.ts'
import { takeVillagerPictures } from './villager-pictures.ts'

/** The demonstration was published then, so that its notice runs and objections are taken. */
const PUBLISHED_DAYS_AGO = 4

/** npm run docs:pictures: each language has a site of its own, so that no picture shows what another left there. */
const executablePath = findQuickChromium()
if (executablePath === undefined) throw new Error(`No Chromium was found: ${INSTALL_CHROMIUM}`)
for (const language of LANGUAGES) {
  const opened: (() => unknown)[] = []
  const { address } = await daysAgo(PUBLISHED_DAYS_AGO, () => openSite(opened))
  const browser = await chromium.launch({ executablePath })
  opened.push(() => browser.close())
  const camera = new Camera(browser, address, language)
  await takeVillagerPictures(camera)
  await takeCourtPictures(camera)
  await takeFieldPictures(camera)
  await takeOfficerPictures(camera)
  for (let close = opened.pop(); close !== undefined; close = opened.pop()) await close()
}
