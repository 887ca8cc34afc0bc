import { buildApp } from '../../../server/app.ts'
import { migrate } from '../../../server/db/migrate.ts'
import { openDatabase } from '../../../server/db/pool.ts'
import { readLive, type LiveReader } from '../../support/live/live-reader.ts'
import { openDesks } from '../../support/office-app.ts'
import { rememberDesks } from '../../support/signed-in-fetch.ts'
import { pause, type Tally } from '../../support/steadfast/answer.ts'
import { storeDisputedCase } from '../../support/steadfast/disputed-case.ts'
import { editingDesk, editsHeldAgainstRecord, type EditWork } from '../../support/steadfast/editing-desk.ts'
import { signedIn } from '../../support/test-accounts.ts'

import type { Database } from '../../../server/db/database.ts'
import type { TrustPlace, TrustRow } from './row.ts'

const EDITORS = 200
const SECONDS = Number(process.env['SIZHI_BENCH_SECONDS'] ?? 60)
/** An account may have twenty windows open. */
const WINDOWS_OF_ACCOUNT = 20
const LAST_CHANGES_MILLISECONDS = 2000

/** Every editor has the case open, too. */
async function openWindows(database: Database, address: string, amount: number): Promise<LiveReader[]> {
  const windows: LiveReader[] = []
  let cookie = ''
  for (let number = 0; number < amount; number++) {
    if (number % WINDOWS_OF_ACCOUNT === 0) ({ cookie } = await signedIn(database, ['officer']))
    windows.push(await readLive(address, { cookie, 'sec-fetch-site': 'same-origin' }))
  }
  return windows
}

const heardBy = ({ heard }: LiveReader): number => heard.filter(({ name }) => name === 'change').length

/**
 * Many editors on one case, all at once: each looks at it, makes a change, and looks again when somebody else was faster. Then every change that
 * was acknowledged is looked for on record.
 */
export async function editors({ databaseOptions, dataFolder, amount = EDITORS }: TrustPlace): Promise<TrustRow> {
  const database = await openDatabase(databaseOptions)
  await migrate(database)
  const app = buildApp({ database, webRoot: 'no such folder', settings: { host: '127.0.0.1', dataFolder } })
  try {
    const address = await app.listen({ host: '127.0.0.1', port: 0 })
    rememberDesks(address, await openDesks(database))
    const caseId = await storeDisputedCase(address, 'editors')
    const tally: Tally = new Map()
    const work: EditWork = {
      address,
      caseIds: [caseId],
      tally,
      acknowledged: new Set(),
      onacknowledged: () => undefined,
    }
    const windows = await openWindows(database, `${address}/api/cases/${caseId}`, amount)
    let begun = 0
    let isOver = false
    const desk = async (): Promise<void> => {
      while (!isOver) await editingDesk(work, [begun++])
    }
    const desks = Promise.all(Array.from({ length: amount }, desk))
    await pause(SECONDS * 1000)
    isOver = true
    await desks
    await pause(LAST_CHANGES_MILLISECONDS)
    const heard = windows.map(heardBy)
    for (const window of windows) window.leave()
    const { lost, twice } = await editsHeldAgainstRecord(work, begun)
    for (const fault of [...lost, ...twice]) console.error(fault)
    return {
      editors: amount,
      'seconds of editing': SECONDS,
      'edits acknowledged': work.acknowledged.size,
      'of them lost': lost.length,
      'stored twice': twice.length,
      'windows open': windows.filter(({ status }) => status === 200).length,
      'fewest changes a window heard': Math.min(...heard),
      'most changes a window heard': Math.max(...heard),
      ...Object.fromEntries(tally),
    }
  } finally {
    app.server.closeAllConnections()
    await app.close()
    await database.close()
  }
}
