import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { freshDatabase } from '../support/database.ts'
import { officeApp } from '../support/office-app.ts'

import type { FastifyInstance } from 'fastify'

const PAGE = '<!doctype html><title>四至</title>'

let app: FastifyInstance
let webRoot: string
beforeAll(async () => {
  webRoot = mkdtempSync(join(tmpdir(), 'sizhi-pages-'))
  writeFileSync(join(webRoot, 'index.html'), PAGE)
  app = officeApp({ database: await freshDatabase(), webRoot, settings: { host: '127.0.0.1' } })
  await app.ready()
})
afterAll(async () => {
  await app.close()
  rmSync(webRoot, { recursive: true, force: true })
})

const linkOf = async (path: string) => {
  const { statusCode, body, headers } = await app.inject(path)
  expect([statusCode, body]).toEqual([200, PAGE])
  return headers['link']
}

test('the villager’s page names what was published of its case, so that both come at once', async () => {
  expect(await linkOf('/rulings/450621-stone-hill')).toBe(
    '</api/public/records/450621-stone-hill>; rel=preload; as=fetch; crossorigin',
  )
})

test('no other page does, nor one whose address is none', async () => {
  for (const path of ['/', '/officer/cases/450621-stone-hill', '/rulings/450621-a>;b', '/rulings/'])
    expect(await linkOf(path), path).toBeUndefined()
})
