/** The real site with one case on it, whose place of many vertices is to be reshaped. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { buildApp } from '../../../server/app.ts'
import { migrate } from '../../../server/db/migrate.ts'
import { openDatabase } from '../../../server/db/pool.ts'

import type { ClaimBox } from './claim-tiles.ts'

export const VERTICES = 2000
export const PLACE = '长岭'
const TEXT = '四至:东至大湾公路,南至牛角冲,西至石壁岭,北至长岭。'
const CASE_PATH = '/officer/cases/450621-long-ridge'

/** A winding line through the box: each vertex stands for one click of an officer. */
function longRidge({ west, south, east, north }: ClaimBox) {
  const coordinates = Array.from({ length: VERTICES }, (_, index) => {
    const share = index / (VERTICES - 1)
    const swing = 0.5 + 0.25 * Math.sin(share * 40)
    return [west + (0.1 + 0.8 * share) * (east - west), south + swing * (north - south)]
  })
  return {
    type: 'Feature',
    id: 'ridge',
    geometry: { type: 'LineString', coordinates },
    properties: { kind: 'ridge', names: [{ name: PLACE, source: '现场' }], accuracyMetres: 5, illustrative: false },
  }
}

export type BenchSite = { readonly page: string; readonly close: () => Promise<void> }

export async function openBenchSite(box: ClaimBox): Promise<BenchSite> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sizhi-bench-'))
  const database = await openDatabase({ dataFolder, backUp: false })
  await migrate(database)
  const webRoot = join(import.meta.dirname, '../../../web/dist')
  const app = buildApp({ database, webRoot, settings: { host: '127.0.0.1' } })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const payload = {
    countyCode: '450621',
    countyName: '上思县',
    key: 'long-ridge',
    title: PLACE,
    importedBy: '黄测量员',
    document: { fileName: 'paper.txt', base64: Buffer.from(TEXT).toString('base64') },
    places: { type: 'FeatureCollection', features: [longRidge(box)] },
  }
  const answer = await app.inject({ method: 'POST', url: '/api/cases', payload })
  if (answer.statusCode !== 201) throw new Error(`The bench's case was refused: ${answer.body}`)
  return {
    page: `${address}${CASE_PATH}`,
    close: async () => {
      await app.close()
      await database.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
