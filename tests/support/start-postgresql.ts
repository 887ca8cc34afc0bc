import { randomBytes } from 'node:crypto'
import pg from 'pg'

import { INSTALL_POSTGRESQL } from './installed-programs.mjs'
import { startPostgresqlServer } from './postgresql-server.ts'

import type { TestProject } from 'vitest/node'

/**
 * A database with a random name, dropped after the run: on the server of TEST_DATABASE_URL, or on one that is started for
 * the run from the installed programs.
 */
export default async function startPostgresql(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['TEST_DATABASE_URL']
  const server = given === undefined ? await startPostgresqlServer() : { address: given, stop: () => Promise.resolve() }
  if (server === undefined) throw new Error(`No PostgreSQL with PostGIS was found: ${INSTALL_POSTGRESQL}`)
  const name = `sizhi_test_${randomBytes(6).toString('hex')}`
  await administrate(server.address, `create database ${name}`)
  project.provide('database', { engine: 'postgresql', at: withDatabase(server.address, name) })
  return async () => {
    await administrate(server.address, `drop database if exists ${name} with (force)`)
    await server.stop()
  }
}

async function administrate(address: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function withDatabase(address: string, name: string): string {
  const url = new URL(address)
  url.pathname = `/${name}`
  return url.href
}
