import fastify from 'fastify'
import { beforeAll, describe, expect, test } from 'vitest'

import { errorAnswers } from '../../../server/plugins/error-answers.ts'
import { freshDatabase } from '../../support/database.ts'

import type { Database } from '../../../server/db/database.ts'
import type { DatabaseClient } from '../../../server/db/transaction.ts'

let database: Database

beforeAll(async () => {
  database = await freshDatabase()
  await database.pool.query(`
    create table sizhi.slow_note (words text not null);
    create function sizhi.linger() returns trigger language plpgsql as $$ begin perform pg_sleep(60); return null; end $$;
    create constraint trigger lingers after insert on sizhi.slow_note deferrable initially deferred
      for each row execute function sizhi.linger()`)
})

/** Ends the connection from outside once it does what is looked for, as a fault of the server would. */
async function cutOff(pid: number, doing: string): Promise<void> {
  const cut = async (): Promise<number> =>
    (
      await database.pool.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where pid = $1 and query ilike $2`,
        [pid, doing],
      )
    ).rowCount!
  await expect.poll(cut, { timeout: 20_000 }).toBe(1)
}

const ownPid = async (client: DatabaseClient): Promise<number> =>
  (await client.query<{ pid: number }>('select pg_backend_pid() as pid')).rows[0]!.pid

/** What a request is answered whose transaction does this. */
async function answerTo(work: (client: DatabaseClient) => Promise<unknown>) {
  const app = fastify()
  await app.register(errorAnswers)
  app.get('/', () => database.inTransaction(work))
  const response = await app.inject({ url: '/', headers: { 'accept-language': 'en' } })
  await app.close()
  return { status: response.statusCode, ...response.json<{ error: { code: string; message: string } }>().error }
}

describe('a request under which the database goes away', () => {
  test('during its work is told that nothing was stored', async () => {
    const answer = await answerTo(async (client) => {
      await cutOff(await ownPid(client), '%pg_backend_pid%')
      await client.query('select 1')
    })
    expect(answer).toMatchObject({ status: 503, code: 'database-away' })
    expect(answer.message).toContain('nothing was stored')
  })

  test('while it stores is told that nobody knows, and not that nothing was stored', async () => {
    const answer = await answerTo(async (client) => {
      await client.query(`insert into sizhi.slow_note values ('东至岭路')`)
      void cutOff(await ownPid(client), 'commit')
    })
    expect(answer).toMatchObject({ status: 503, code: 'outcome-unknown' })
    expect(answer.message).toContain('not known whether this was stored')
  })
})
