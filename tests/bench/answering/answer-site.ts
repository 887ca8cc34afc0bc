/** The real site with the demonstration on it, on its own ground and on 3 × 3 km of cells of 30 m; nothing is answered. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { migrate } from '../../../server/db/migrate.ts'
import { openDatabase } from '../../../server/db/pool.ts'
import { judgmentText } from '../../support/demonstration.ts'
import { desksOfApp, officeApp } from '../../support/office-app.ts'

import type { FastifyInstance, InjectOptions } from 'fastify'

const PLACES = new URL('../../../seeds/places/qinba-hill/', import.meta.url)
const PEOPLE = { importedBy: '黄测量员' }
const WIDE = { cells: 100, cellMetres: 30, west: 496_000, south: 2_448_800 }

const ownGround = (): string => readFileSync(new URL('terrain.asc', PLACES), 'utf8')

/** The same hills as far as they go, and their edge beyond. */
function wideGround(): string {
  const [head, rows] = [ownGround().split('\n').slice(0, 6), ownGround().trim().split('\n').slice(6)]
  const [columns, count, west, south, cell] = head.map((line) => Number(line.split(/\s+/u)[1])) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const heights = rows.map((row) => row.trim().split(/\s+/u))
  const within = (at: number, most: number) => Math.min(most - 1, Math.max(0, Math.floor(at)))
  const { cells, cellMetres } = WIDE
  const body = Array.from({ length: cells }, (_, row) =>
    Array.from({ length: cells }, (_, column) => {
      const [east, north] = [WIDE.west + (column + 0.5) * cellMetres, WIDE.south + (cells - row - 0.5) * cellMetres]
      return heights[within(count - (north - south) / cell, count)]![within((east - west) / cell, columns)]
    }).join(' '),
  )
  const facts = `ncols ${cells}\nnrows ${cells}\nxllcorner ${WIDE.west}\nyllcorner ${WIDE.south}\ncellsize ${cellMetres}`
  return `${facts}\nNODATA_value -9999\n${body.join('\n')}\n`
}

async function send<Data>(app: FastifyInstance, request: InjectOptions): Promise<Data> {
  const answer = await app.inject(request)
  if (answer.statusCode >= 300) throw new Error(`The bench's case was refused: ${answer.body}`)
  return answer.json<{ data: Data }>().data
}

async function bringCase(app: FastifyInstance, key: string, ground: string): Promise<string> {
  const { id, version } = await send<{ id: string; version: number }>(app, {
    method: 'POST',
    url: '/api/cases',
    payload: {
      ...PEOPLE,
      countyCode: '450621',
      countyName: '上思县',
      key,
      title: key,
      document: { fileName: 'paper.txt', base64: Buffer.from(judgmentText).toString('base64') },
      places: JSON.parse(readFileSync(new URL('places.geojson', PLACES), 'utf8')) as object,
    },
  })
  const { sha256 } = await send<{ sha256: string }>(app, {
    method: 'POST',
    url: `/api/cases/${id}/terrain/uploads?fileName=terrain.asc`,
    headers: { 'content-type': 'application/octet-stream' },
    payload: Buffer.from(ground),
  })
  await send(app, {
    method: 'PUT',
    url: `/api/cases/${id}/terrain`,
    headers: { 'if-match': `"${version}"` },
    payload: {
      ...PEOPLE,
      sha256,
      fileName: 'terrain.asc',
      referenceSystem: 'EPSG:4545',
      kind: 'bare-earth',
      source: '',
      illustrative: true,
    },
  })
  return `/officer/cases/${id}`
}

export type AnswerSite = {
  readonly address: string
  /** Of an officer who has signed in. */
  readonly cookie: string
  readonly cases: readonly { readonly ground: string; readonly path: string }[]
  readonly close: () => Promise<void>
}

export async function openAnswerSite(): Promise<AnswerSite> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'sizhi-bench-'))
  const database = await openDatabase({ dataFolder, backUp: false })
  await migrate(database)
  const webRoot = join(import.meta.dirname, '../../../web/dist')
  const app = officeApp({ database, webRoot, settings: { host: '127.0.0.1', dataFolder } })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const cases = [
    { ground: '2.4 × 1.6 km, 20 m', path: await bringCase(app, 'own-ground', ownGround()) },
    { ground: '3 × 3 km, 30 m', path: await bringCase(app, 'wide-ground', wideGround()) },
  ]
  return {
    address,
    cookie: (await desksOfApp(app)).officer['cookie']!,
    cases,
    close: async () => {
      await app.close()
      await database.close()
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
