import { beforeAll, describe, expect, test } from 'vitest'

import { freshDatabase } from '../support/database.ts'

import type { Database } from '../../server/db/database.ts'

let database: Database
beforeAll(async () => {
  database = await freshDatabase()
})

const asked = <Row extends Record<string, unknown>>(sql: string): Promise<Row[]> =>
  database.inTransaction(async (client) => (await client.query<Row>(sql)).rows)

/** PostgreSQL's own words for what is not allowed: no rights, or not the owner. */
const INSUFFICIENT_PRIVILEGE = '42501'

describe('whoever brought words of his own into a statement of a request could still not', () => {
  test.each([
    ['make a table', 'create table sizhi.planted (word text)'],
    ['make one beside ours', 'create table public.planted (word text)'],
    ['make a schema', 'create schema planted'],
    ['alter a table', 'alter table sizhi.county add column planted text'],
    ['drop a table', 'drop table sizhi.county cascade'],
    ['empty a table', 'truncate sizhi.county cascade'],
    ['make a function', `create function sizhi.planted() returns int language sql as 'select 1'`],
    [
      'make one where a search finds it first',
      `create function public.st_area(int) returns int language sql as 'select 1'`,
    ],
    ['make a role', 'create role planted'],
    ['give rights away', 'alter role sizhi_application createrole'],
    ['say that all is up to date', 'update sizhi.schema_version set version = 9999'],
    ['run a program of the machine', `copy (select 1) to program 'true'`],
    ['write a file of the machine', `copy (select 1) to '/tmp/planted'`],
    ['read a file of the machine', `select pg_read_file('/etc/hostname')`],
  ])('%s', async (_what, statement) => {
    await expect(asked(statement)).rejects.toMatchObject({ code: INSUFFICIENT_PRIVILEGE })
  })
})

test('whoever did so could not look at another database either: the means are forbidden, or not there', async () => {
  const FEATURE_NOT_SUPPORTED = '0A000'
  const refusal = await asked('create extension dblink').catch((error: unknown) => error)
  expect([INSUFFICIENT_PRIVILEGE, FEATURE_NOT_SUPPORTED]).toContain((refusal as { code?: string }).code)
})

test('the role of requests can do nothing in the cluster, has no login and belongs to nobody else', async () => {
  const [role] = await asked(
    `select rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolcanlogin, rolreplication, rolbypassrls,
            (select count(*)::int from pg_auth_members where member = r.oid) as memberships
     from pg_roles r where rolname = current_user`,
  )
  expect(role).toEqual({
    rolsuper: false,
    rolinherit: true,
    rolcreaterole: false,
    rolcreatedb: false,
    rolcanlogin: false,
    rolreplication: false,
    rolbypassrls: false,
    memberships: 0,
  })
})

test('in no schema that a search goes through may that role make anything', async () => {
  const writable = await asked<{ name: string }>(
    `select nspname as name from pg_namespace
     where nspname = any (current_schemas(true)) and has_schema_privilege(nspname, 'create')
       -- What is temporary is never searched for functions, and every table of ours is named with its schema.
       and nspname not like 'pg\\_temp%'`,
  )
  expect(writable).toEqual([])
})

test('what is append-only stays so: neither the log nor a sealed ruling can be changed or taken away', async () => {
  for (const table of ['audit', 'sealed_ruling']) {
    const [rights] = await asked(
      `select has_table_privilege('sizhi.${table}', 'update') as changes, has_table_privilege('sizhi.${table}', 'delete') as removes`,
    )
    expect(rights, table).toEqual({ changes: false, removes: false })
  }
})
