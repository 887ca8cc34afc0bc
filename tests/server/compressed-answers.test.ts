import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { officeApp } from '../support/office-app.ts'
import { box, countyClient, table } from '../support/county-client.ts'
import { freshDatabase } from '../support/database.ts'
import { readPackedTile } from '../support/tiles/read-tile.ts'

import type { FastifyInstance } from 'fastify'

const PAGE = `<!doctype html><title>四至</title><p>${'石壁岭'.repeat(1000)}</p>`
const SCRIPT = `export const words = '${'争议'.repeat(2000)}'\n`
const COUNTY = '450621'
const PARCELS = 40
const LIST = `/api/counties/${COUNTY}/overlaps?limit=200`

let app: FastifyInstance
const county = countyClient(() => app, COUNTY)

const webRoot = mkdtempSync(join(tmpdir(), 'sizhi-pages-'))

beforeAll(async () => {
  mkdirSync(join(webRoot, 'assets'))
  writeFileSync(join(webRoot, 'index.html'), PAGE)
  writeFileSync(join(webRoot, 'assets/page.js'), SCRIPT)
  app = officeApp({ database: await freshDatabase(), webRoot, settings: { host: '127.0.0.1' } })
  await app.ready()
  const parcels = Array.from({ length: PARCELS }, (_, index) => [`甲${index}`, box(0, 0, 2, 2)] as const)
  await county.takeIn(table(Object.fromEntries(parcels)))
  await county.searched()
})
afterAll(async () => {
  await app.close()
  rmSync(webRoot, { recursive: true })
})

const UNPACK = { br: brotliDecompressSync, gzip: gunzipSync, identity: (bytes: Buffer) => bytes }
type Encoding = keyof typeof UNPACK
const ask = (url: string, asked?: string, headers: Record<string, string> = {}) =>
  app.inject({ url, headers: { ...(asked === undefined ? {} : { 'accept-encoding': asked }), ...headers } })

const ASKED: readonly (readonly [string | undefined, Encoding])[] = [
  [undefined, 'identity'],
  ['identity', 'identity'],
  ['deflate', 'identity'],
  ['gzip', 'gzip'],
  ['br', 'br'],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, br;q=0', 'gzip'],
  ['br;q=0.2, gzip;q=0.9', 'gzip'],
  ['*', 'br'],
]

describe('an answer is packed as the reader asks', () => {
  test.each(ASKED)('Accept-Encoding: %s', async (asked, encoding) => {
    const plain = await ask(LIST)
    const { headers, rawPayload } = await ask(LIST, asked)
    expect(headers['content-encoding'] ?? 'identity').toBe(encoding)
    expect(headers['vary']).toBe('accept-encoding')
    expect(UNPACK[encoding](rawPayload)).toEqual(plain.rawPayload)
    if (encoding !== 'identity') expect(rawPayload.length).toBeLessThan(plain.rawPayload.length / 4)
  })

  test('but not where there is little to pack', async () => {
    const { headers } = await ask('/api/counties', 'br')
    expect(headers['content-encoding']).toBeUndefined()
  })

  test('pages and their scripts too, and what is held already is not sent again', async () => {
    const page = await ask(`/officer/counties/${COUNTY}`, 'br')
    expect(brotliDecompressSync(page.rawPayload).toString()).toBe(PAGE)
    const script = await ask('/assets/page.js', 'gzip')
    expect(gunzipSync(script.rawPayload).toString()).toBe(SCRIPT)
    expect(script.headers).not.toHaveProperty('content-length', String(Buffer.byteLength(SCRIPT)))
    const again = await ask('/assets/page.js', 'gzip', { 'if-none-match': String(script.headers['etag']) })
    expect([again.statusCode, again.body]).toEqual([304, ''])
  })

  test('part of a file is sent as it is: its place is counted in bytes of the file', async () => {
    const { statusCode, headers, body } = await ask('/assets/page.js', 'br', { range: 'bytes=0-11' })
    expect([statusCode, headers['content-encoding'], body]).toEqual([206, undefined, SCRIPT.slice(0, 12)])
  })

  test('a list that is made while it is sent', async () => {
    const plain = await ask(`/api/counties/${COUNTY}/overlaps.csv`)
    expect(plain.body.split('\r\n').length).toBe((PARCELS * (PARCELS - 1)) / 2 + 2)
    const packed = await ask(`/api/counties/${COUNTY}/overlaps.csv`, 'br')
    expect(packed.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(packed.rawPayload).toString()).toBe(plain.body)
  })

  test('the version of what was seen stays the same in every packing', async () => {
    const [plain, packed] = [
      await ask(`/api/counties/${COUNTY}/parcels/1`),
      await ask(`/api/counties/${COUNTY}/parcels/1`, 'br'),
    ]
    expect(plain.headers['etag']).toBe('"1"')
    expect(packed.headers['etag']).toBe('"1"')
  })
})

describe('a tile', () => {
  const TILE = `/api/tiles/officer/claims/12/3272/1792.mvt?county=${COUNTY}`

  test.each(ASKED)('is packed as the reader asks, %s', async (asked, encoding) => {
    const { statusCode, headers, rawPayload } = await ask(TILE, asked)
    expect(statusCode).toBe(200)
    expect(headers['content-encoding'] ?? 'identity').toBe(encoding)
    expect(headers['vary']).toBe('accept-encoding')
    expect(readPackedTile(rawPayload, headers['content-encoding'])['claims']!.features).toHaveLength(PARCELS)
  })

  test('bears another mark in each packing, and is held only in that one', async () => {
    const marks = await Promise.all(
      (['br', 'gzip', 'identity'] as const).map(async (encoding) =>
        String((await ask(TILE, encoding)).headers['etag']),
      ),
    )
    expect(new Set(marks).size).toBe(3)
    const [br, gzip] = marks
    const held = await ask(TILE, 'br', { 'if-none-match': br! })
    expect([held.statusCode, held.body, held.headers['etag'], held.headers['vary']]).toEqual([
      304,
      '',
      br,
      'accept-encoding',
    ])
    expect((await ask(TILE, 'br', { 'if-none-match': gzip! })).statusCode).toBe(200)
    expect((await ask(TILE, 'br', { 'if-none-match': `${gzip!}, W/${br!}` })).statusCode).toBe(304)
  })
})
