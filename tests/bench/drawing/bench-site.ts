/** The real site with one case on it: two neighbours whose boundary has many vertices. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { migrate } from '../../../server/db/migrate.ts'
import { openDatabase } from '../../../server/db/pool.ts'
import { LONG_RIDGE_TEXT, longRidgePlaces, RIDGE } from '../../support/long-ridge.ts'
import { desksOfApp, officeApp } from '../../support/office-app.ts'

import type { ClaimBox } from './claim-tiles.ts'

const CASE_PATH = '/officer/cases/450621-long-ridge'

export type BenchSite = {
  readonly page: string
  /** Of an officer who has signed in. */
  readonly cookie: string
  readonly close: () => Promise<void>
}

export async function openBenchSite(box: ClaimBox): Promise<BenchSite> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sizhi-bench-'))
  const database = await openDatabase({ dataFolder, backUp: false })
  await migrate(database)
  const webRoot = join(import.meta.dirname, '../../../web/dist')
  const app = officeApp({ database, webRoot, settings: { host: '127.0.0.1' } })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const payload = {
    countyCode: '450621',
    countyName: '上思县',
    key: 'long-ridge',
    title: RIDGE,
    importedBy: '黄测量员',
    document: { fileName: 'paper.txt', base64: Buffer.from(LONG_RIDGE_TEXT).toString('base64') },
    places: { type: 'FeatureCollection', features: longRidgePlaces(box) },
  }
  const answer = await app.inject({ method: 'POST', url: '/api/cases', payload })
  if (answer.statusCode !== 201) throw new Error(`The bench's case was refused: ${answer.body}`)
  return {
    page: `${address}${CASE_PATH}`,
    cookie: (await desksOfApp(app)).officer['cookie']!,
    close: async () => {
      await app.close()
      await database.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
