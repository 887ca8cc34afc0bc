import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

const made: string[] = []

async function administrate(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('database').at })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/** An empty database on the server of the run, and its address. Who made it has it dropped. */
export async function ownPostgresqlDatabase(): Promise<string> {
  const name = `sizhi_own_${randomBytes(6).toString('hex')}`
  await administrate(`create database ${name}`)
  made.push(name)
  const url = new URL(inject('database').at)
  url.pathname = `/${name}`
  return url.href
}

export async function dropOwnDatabases(): Promise<void> {
  for (const name of made.splice(0)) await administrate(`drop database if exists ${name} with (force)`)
}
