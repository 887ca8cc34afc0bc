import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'

import { officeApp } from '../../support/office-app.ts'
import { openDatabase } from '../../../server/db/pool.ts'
import { openApp } from '../../support/case-client.ts'
import { box, countyClient, table } from '../../support/county-client.ts'

import type { FastifyInstance } from 'fastify'
import type { WireCountySearch } from '../../../geodata/wire/county-searches.ts'
import type { Database } from '../../../server/db/database.ts'

/** Two servers, each with connections of its own, on one database. */
let first: FastifyInstance
let second: FastifyInstance
let database: Database
let ofSecond: Database
let release: () => Promise<void>
const county = countyClient(() => first, '450621')
const seenFromSecond = countyClient(() => second, '450621')

async function startSecond(): Promise<void> {
  ofSecond = await openDatabase({ databaseUrl: inject('database').at })
  second = officeApp({ database: ofSecond, webRoot: 'no such folder', settings: { host: '127.0.0.1' } })
  await second.ready()
}

beforeEach(async () => {
  ;({ app: first, database } = await openApp())
  await county.takeIn(table({ 甲: box(0, 0, 2, 2), 乙: box(1, 0, 3, 2) }))
})
afterEach(async () => {
  await release()
  await first.close()
  await second.close()
  await ofSecond.close()
})

/** Somebody changes the county for long: a search comes as far as its record, and waits. */
async function countyHeld(): Promise<void> {
  const client = await database.pool.connect()
  await client.query(`begin; select 1 from sizhi.county where county_code = '450621' for no key update`)
  let isHeld = true
  release = async () => {
    if (!isHeld) return
    isHeld = false
    await client.query('rollback')
    client.release()
  }
}

async function until<T>(read: () => Promise<T>, isReached: (value: T) => boolean): Promise<T> {
  for (;;) {
    const value = await read()
    if (isReached(value)) return value
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

const startedByFirst = async (): Promise<string> =>
  (await county.startSearch()).json<{ data: WireCountySearch }>().data.id

const signAfter = async (moment: string): Promise<boolean> =>
  (
    await database.pool.query<{ later: boolean }>(
      `select bool_or(alive_at > $1::timestamptz and progress is not null) as later from sizhi.overlap_search where state = 'running'`,
      [moment],
    )
  ).rows[0]!.later
const moment = async (): Promise<string> =>
  (await database.pool.query<{ now: string }>('select clock_timestamp()::text as now')).rows[0]!.now

describe('of two servers on one database', () => {
  test('the one that starts leaves the search of the other alone, tells how far it is, and may have it stopped', async () => {
    await countyHeld()
    const id = await startedByFirst()
    await until(
      () => county.seen(id),
      ({ phase }) => phase === 'recording',
    )
    await startSecond()
    expect(await seenFromSecond.seen(id)).toMatchObject({ state: 'running' })
    expect((await seenFromSecond.startSearch()).statusCode).toBe(409)
    const seen = await moment()
    await until(() => signAfter(seen), Boolean)
    expect(await seenFromSecond.seen(id)).toMatchObject({ state: 'running', phase: 'recording' })
    const asked = await seenFromSecond.inject({ method: 'DELETE', path: `/searches/${id}` })
    expect(asked.statusCode).toBe(200)
    const heard = await moment()
    await until(() => signAfter(heard), Boolean)
    await release()
    expect(await seenFromSecond.ended(id)).toMatchObject({ state: 'stopped' })
    expect((await seenFromSecond.searched()).state).toBe('done')
  })

  test('a search whose server has been silent for a minute has failed, and a page that is loaded says what to do', async () => {
    await countyHeld()
    const id = await startedByFirst()
    await until(
      () => county.seen(id),
      ({ phase }) => phase === 'recording',
    )
    // The first server is as good as dead: nobody hears of it.
    await database.pool.query(
      `update sizhi.overlap_search set server = 'gone', alive_at = now() - interval '61 seconds' where state = 'running'`,
    )
    await startSecond()
    expect(await seenFromSecond.seen(id)).toMatchObject({ state: 'failed' })
    expect(await seenFromSecond.get<object>()).toMatchObject({
      running: null,
      broken: { id, failure: '查找时服务器停了，原来的记录没有动，请再查找一次。' },
    })
    await release()
    // Waits for what it still does.
    await first.close()
    expect((await seenFromSecond.overlaps()).total, 'whoever comes back too late records nothing').toBe(0)
    expect((await seenFromSecond.searched()).state).toBe('done')
    expect(await seenFromSecond.get<object>()).toMatchObject({ broken: null })
  })

  test('one that is closed says of its search that the server ended', async () => {
    await startSecond()
    await countyHeld()
    const id = await startedByFirst()
    await until(
      () => county.seen(id),
      ({ phase }) => phase === 'recording',
    )
    const closed = first.close()
    await release()
    await closed
    expect(await seenFromSecond.seen(id)).toMatchObject({
      state: 'failed',
      failure: expect.stringMatching(/服务器停了/u) as string,
    })
  })
})
