import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { describe, expect, inject, onTestFinished, test } from 'vitest'

import { migrate } from '../../../server/db/migrate.ts'
import { openDatabase } from '../../../server/db/pool.ts'
import { placeOf } from '../../../server/db/server-inspection.ts'

const { at } = inject('database')

test('an address is named in messages without its user and password', () => {
  expect(placeOf('postgresql://officer:open-sesame@db.example/forest')).toBe('db.example:5432/forest')
  expect(placeOf('not an address')).toBe('the address in DATABASE_URL')
})

describe('a PostgreSQL server', () => {
  const addressOf = (user: string, database: string) => {
    const url = new URL(at)
    Object.assign(url, { username: user, pathname: `/${database}` })
    return url.href
  }

  async function administrate(...statements: string[]): Promise<void> {
    const client = new pg.Client({ connectionString: at })
    await client.connect()
    try {
      for (const statement of statements) await client.query(statement)
    } finally {
      await client.end()
    }
  }

  async function newUserAndDatabase(rights: string): Promise<{ user: string; database: string }> {
    const name = `sizhi_test_${randomBytes(6).toString('hex')}`
    await administrate(`create role ${name} login ${rights}`, `create database ${name}`)
    onTestFinished(() => administrate(`drop database ${name} with (force)`, `drop role ${name}`))
    return { user: name, database: name }
  }

  test('without the named database is refused in a sentence', async () => {
    const opening = openDatabase({ databaseUrl: addressOf(new URL(at).username, 'no_such_forest') })
    await expect(opening).rejects.toMatchObject({ code: 'server-unreachable' })
    await expect(opening).rejects.toThrow('no such database')
  })

  test('that gives the user no right to create is refused with the line that would', async () => {
    const { user, database } = await newUserAndDatabase('createrole')
    const opening = openDatabase({ databaseUrl: addressOf(user, database) })
    await expect(opening).rejects.toMatchObject({ code: 'rights-missing' })
    await expect(opening).rejects.toThrow(`GRANT CREATE ON DATABASE "${database}" TO "${user}"`)
  })

  test('whose database lacks PostGIS is refused when the user may not add it', async () => {
    const { user, database } = await newUserAndDatabase('createrole')
    await administrate(`grant create on database ${database} to ${user}`)
    const opening = openDatabase({ databaseUrl: addressOf(user, database) })
    await expect(opening).rejects.toMatchObject({ code: 'extension-missing' })
    await expect(opening).rejects.toThrow('CREATE EXTENSION postgis')
  })

  test('with PostGIS and a plain user who may create is enough', async () => {
    const { user, database } = await newUserAndDatabase('createrole')
    await administrate(`grant create on database ${database} to ${user}`)
    const client = new pg.Client({ connectionString: addressOf(new URL(at).username, database) })
    await client.connect()
    await client.query('create extension postgis')
    await client.end()

    const opened = await openDatabase({ databaseUrl: addressOf(user, database) })
    await migrate(opened)
    const { rows } = await opened.inTransaction((transaction) => transaction.query('select current_user as name'))
    expect(rows).toEqual([{ name: 'sizhi_application' }])
    await opened.close()
  })
})
