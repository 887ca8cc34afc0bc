import { beforeAll, expect, onTestFinished, test } from 'vitest'

import { USUAL_BODY_LIMIT_BYTES } from '../../server/connection-options.ts'
import { USUAL_TIME_LIMIT_SECONDS } from '../../server/plugins/time-limits.ts'
import { ROUTES_WITH_FILES } from '../../server/routes/file-limits.ts'
import { temporaryDataFolder } from '../support/data-folder.ts'
import { freshDatabase } from '../support/database.ts'
import { openDesks } from '../support/office-app.ts'
import { withRouteTable } from '../support/route-table.ts'

import type { Database } from '../../server/db/database.ts'

const MEGABYTE = 1024 * 1024

let database: Database

beforeAll(async () => {
  database = await freshDatabase()
})

test('a route takes a small body and has little time, unless it is one that takes or makes a file', async () => {
  const dataFolder = temporaryDataFolder()
  const settings = { host: '127.0.0.1', dataFolder }
  const { app, routes } = await withRouteTable({ database, webRoot: 'no such folder', settings })
  onTestFinished(() => app.close())
  const named = (route: { method: string | string[]; url: string }) => `${String(route.method)} ${route.url}`
  const large = routes.filter(({ bodyLimit = USUAL_BODY_LIMIT_BYTES }) => bodyLimit > USUAL_BODY_LIMIT_BYTES)
  expect(large.map(named).sort()).toEqual([
    'POST /api/cases',
    'POST /api/cases/:id/places/uploads',
    'POST /api/cases/:id/scans',
    'POST /api/cases/:id/terrain/uploads',
    'POST /api/counties/:code/imports',
    'POST /api/counties/:code/imports/uploads',
  ])
  const known = new Set<number>(Object.values(ROUTES_WITH_FILES).map(({ config }) => config.timeLimitSeconds))
  const slow = routes.filter(({ config }) => (config?.timeLimitSeconds ?? 0) > USUAL_TIME_LIMIT_SECONDS)
  for (const route of slow) expect(known, named(route)).toContain(route.config?.timeLimitSeconds)
  expect(USUAL_BODY_LIMIT_BYTES).toBeLessThanOrEqual(2 * MEGABYTE)

  const { officer } = await openDesks(database)
  // A change that is larger than any change of a case is refused before it is read.
  const answer = await app.inject({
    method: 'PUT',
    url: '/api/cases/450621-none/answers',
    headers: { ...officer, 'if-match': '"1"', 'content-type': 'application/json', 'accept-language': 'en' },
    payload: JSON.stringify({ words: 'x'.repeat(3 * MEGABYTE) }),
  })
  expect(answer.statusCode).toBe(413)
  expect(answer.json<{ error: { message: string } }>().error.message).toMatch(/larger than the limit/u)
})
