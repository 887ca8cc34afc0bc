import { expect } from 'vitest'

import { loadDemonstration } from '../../seeds/seed.ts'
import { officeApp } from './office-app.ts'
import { freshDatabase } from './database.ts'

import type { CaseView } from '../../geodata/wire/case.ts'
import type { Database } from '../../server/db/database.ts'
import type { FastifyInstance } from 'fastify'

type OpenApp = { readonly database: Database; readonly app: FastifyInstance }

/** The server's interface on a database of its own, without pages. */
export async function openApp(settings: { readonly dataFolder?: string } = {}): Promise<OpenApp> {
  const database = await freshDatabase()
  const app = officeApp({ database, webRoot: 'no such folder', settings: { host: '127.0.0.1', ...settings } })
  await app.ready()
  return { database, app }
}

/** The same with the demonstration in it. */
export async function openDemonstration(): Promise<OpenApp> {
  const opened = await openApp()
  await loadDemonstration({ database: opened.database, progress: () => undefined })
  return opened
}

type NewCase = {
  readonly key: string
  readonly title: string
  readonly text: string
  readonly features?: readonly object[]
}

/** Stores a case of Shangsi county, whose key is known by its own address, and tells that address. */
export async function importCase(app: FastifyInstance, { key, title, text, features = [] }: NewCase): Promise<string> {
  const payload = {
    countyCode: '450621',
    countyName: '上思县',
    key,
    title,
    importedBy: '黄调解员',
    document: { fileName: 'paper.txt', base64: Buffer.from(text).toString('base64') },
    places: { type: 'FeatureCollection', features },
  }
  const response = await app.inject({ method: 'POST', url: '/api/cases', payload })
  expect(response.statusCode, response.body).toBe(201)
  return `450621-${key}`
}

/** A case as a browser reads and changes it. The application and the address may come to be known later. */
export function caseClient(app: () => FastifyInstance, id: () => string) {
  const get = async <Data>(path = ''): Promise<Data> =>
    (await app().inject(`/api/cases/${id()}${path}`)).json<{ data: Data }>().data
  const readCase = () => get<CaseView>()
  const put = async (path: string, payload: object, version?: number) =>
    app().inject({
      method: 'PUT',
      url: `/api/cases/${id()}/${path}`,
      headers: { 'if-match': `"${version ?? (await readCase()).version}"` },
      payload,
    })
  /** A change that is taken, and what any later reader then sees. */
  const changed = async (path: string, payload: object): Promise<CaseView> => {
    const response = await put(path, payload)
    expect(response.json()).not.toHaveProperty('error')
    expect(response.statusCode).toBe(200)
    const { data } = response.json<{ data: CaseView }>()
    expect(response.headers['etag']).toBe(`"${data.version}"`)
    expect(await readCase(), 'a later reader sees the same').toEqual(data)
    return data
  }
  return { get, readCase, put, changed }
}
