import { readdirSync, readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'

import { freshDatabase } from '../../support/database.ts'

import type { Database } from '../../../server/db/database.ts'

const FOLDER = new URL('../../../server/db/sql/', import.meta.url)
const files = readdirSync(FOLDER).filter((name) => name.endsWith('.sql'))
let database: Database

beforeAll(async () => {
  database = await freshDatabase()
})

test('there are queries to try', () => {
  expect(files.length).toBeGreaterThan(20)
})

test.each(files)('%s fits the migrated tables and says what its parameters are', async (name) => {
  const sql = readFileSync(new URL(name, FOLDER), 'utf8')
  // What is copied takes no parameters: it reads what is set for its transaction.
  expect(sql).toMatch(sql.includes('current_setting(') ? /^-- .*Given: /mu : /^-- .*\$1/mu)
  expect(sql, 'nothing is pasted into a query').not.toMatch(/\$\{|%s|%I|%L/u)
  const client = await database.pool.connect()
  try {
    await client.query(`prepare tried as ${sql}`)
    await client.query('deallocate tried')
  } finally {
    client.release()
  }
})
