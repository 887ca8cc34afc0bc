import { chromium } from 'playwright-core'

import { publishDemonstration } from '../../../seeds/publish-demonstration.ts'
import { DEMONSTRATION_CASE, loadDemonstration } from '../../../seeds/seed.ts'
import { buildApp } from '../../../server/app.ts'
import { migrate } from '../../../server/db/migrate.ts'
import { openDatabase } from '../../../server/db/pool.ts'
import { findChromium, INSTALL_CHROMIUM } from '../../support/installed-programs.mjs'
import { slowVisit } from '../../support/slow-phone.ts'

import type { TrustPlace, TrustRow } from './row.ts'

const VISITS = 3
const WEB_ROOT = new URL('../../../web/dist', import.meta.url).pathname

/** First visits of slow phones to the villager's page of the demonstration, on pages that were built (`npm run build`). */
export async function phone({ databaseOptions, dataFolder, amount = VISITS }: TrustPlace): Promise<TrustRow> {
  const executablePath = findChromium()
  if (executablePath === undefined) return { phone: INSTALL_CHROMIUM }
  const database = await openDatabase(databaseOptions)
  await migrate(database)
  await loadDemonstration({ database, progress: () => undefined })
  await publishDemonstration(database)
  const app = buildApp({ database, webRoot: WEB_ROOT, settings: { host: '127.0.0.1', dataFolder } })
  const address = await app.listen({ host: '127.0.0.1', port: 0 })
  const browser = await chromium.launch({ executablePath })
  const visits = []
  for (let visit = 0; visit < amount; visit += 1)
    visits.push(await slowVisit(browser, `${address}/rulings/${DEMONSTRATION_CASE}`))
  await browser.close()
  await app.close()
  await database.close()
  const seconds = visits.map((visit) => visit.seconds).sort((one, other) => one - other)
  return {
    'first visits, 400 kbit/s, 400 ms, processor 4 times slower': amount,
    'seconds until it can be read (median)': seconds[Math.floor(seconds.length / 2)] ?? NaN,
    'seconds (slowest)': seconds.at(-1) ?? NaN,
    'kB through the air by then': Math.round(Math.max(...visits.map(({ bytes }) => bytes)) / 1000),
  }
}
