import { afterAll, beforeAll, expect, inject, test } from 'vitest'

import { announce, type AnnouncementFollower } from '../../../server/db/announcements.ts'
import { openDatabase } from '../../../server/db/pool.ts'
import { freshDatabase } from '../../support/database.ts'

import type {} from '../../support/provided.ts'
import type { Database } from '../../../server/db/database.ts'

let one: Database
let other: Database
beforeAll(async () => {
  one = await freshDatabase()
  other = await openDatabase({ databaseUrl: inject('database').at })
})
afterAll(() => other.close())

class Notes implements AnnouncementFollower {
  readonly all: string[] = []
  heard({ words }: { words: string }): void {
    this.all.push(words)
  }
  lost(): void {
    this.all.push('lost')
  }
  restored(): void {
    this.all.push('restored')
  }
}

const say = (database: Database, words: string) =>
  database.inTransaction((client) => announce(client, { subject: 'ground', words }))

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 10))
}

test('what one server announces, the others hear once, and itself at once', async () => {
  const [here, there] = [new Notes(), new Notes()]
  const stops = [await one.follow(here), await other.follow(there)]
  await say(one, 'first')
  expect(here.all).toEqual(['restored', 'first'])
  await until(() => there.all.includes('first'))
  await say(other, 'second')
  await until(() => here.all.includes('second'))
  expect(here.all).toEqual(['restored', 'first', 'second'])
  expect(there.all).toEqual(['restored', 'first', 'second'])
  for (const stop of stops) stop()
})

test('what is rolled back nobody hears', async () => {
  const [here, there] = [new Notes(), new Notes()]
  const stops = [await one.follow(here), await other.follow(there)]
  await expect(
    one.inTransaction(async (client) => {
      await announce(client, { subject: 'ground', words: 'never' })
      throw new Error('thought better of it')
    }),
  ).rejects.toThrow()
  await say(one, 'then')
  await until(() => there.all.includes('then'))
  expect([here.all, there.all]).toEqual([
    ['restored', 'then'],
    ['restored', 'then'],
  ])
  for (const stop of stops) stop()
})

test('a server whose ear was cut off says so, and hears again', async () => {
  const there = new Notes()
  const stop = await other.follow(there)
  await one.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and query like 'listen %' and pid <> pg_backend_pid()`,
  )
  await until(() => there.all.filter((note) => note === 'restored').length === 2)
  expect(there.all).toEqual(['restored', 'lost', 'restored'])
  await say(one, 'again')
  await until(() => there.all.includes('again'))
  stop()
})

test('what only reads cannot write', async () => {
  await expect(
    other.reading((client) => client.query(`insert into sizhi.county (county_code, name) values ('450621', '上思县')`)),
  ).rejects.toThrow('read-only')
  const { rows } = await other.reading((client) => client.query<{ role: string }>('select current_user as role'))
  expect(rows).toEqual([{ role: 'sizhi_application' }])
})
