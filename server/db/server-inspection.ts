import { CannotOpenDatabase } from './cannot-open.ts'

import type { Pool } from 'pg'

const OLDEST_SERVER = 150000

interface ServerFacts {
  readonly version: number
  readonly postgis: string | null
  readonly postgis_available: boolean
  readonly database_name: string
  readonly user_name: string
  readonly may_create: boolean
  readonly may_make_role: boolean
}

/** Refuses a server that is too old, lacks PostGIS or gives this user too few rights; each with what to do. */
export async function inspectServer(pool: Pool, place: string): Promise<void> {
  const { rows } = await pool.query<ServerFacts>(`
    select current_setting('server_version_num')::int as version,
           (select extversion from pg_extension where extname = 'postgis') as postgis,
           exists (select from pg_available_extensions where name = 'postgis') as postgis_available,
           current_database() as database_name,
           current_user as user_name,
           has_database_privilege(current_database(), 'CREATE') as may_create,
           (select rolsuper or rolcreaterole from pg_roles where rolname = current_user)
             or exists (select from pg_roles r where r.rolname = 'sizhi_application'
                        and pg_has_role(current_user, r.oid, 'MEMBER')) as may_make_role`)
  const facts = rows[0]
  if (facts === undefined) throw new Error('The server answered nothing.')
  if (facts.version < OLDEST_SERVER) {
    const major = Math.floor(facts.version / 10000)
    throw new CannotOpenDatabase(
      'server-too-old',
      `The PostgreSQL at ${place} is version ${major}: Sizhi needs 15 or newer.`,
    )
  }
  if (!facts.may_create)
    throw rightsMissing(facts, `GRANT CREATE ON DATABASE "${facts.database_name}" TO "${facts.user_name}"`)
  if (!facts.may_make_role) {
    throw rightsMissing(facts, `CREATE ROLE sizhi_application; GRANT sizhi_application TO "${facts.user_name}"`)
  }
  if (facts.postgis === null) await createExtension(pool, facts)
}

async function createExtension(pool: Pool, facts: ServerFacts): Promise<void> {
  if (!facts.postgis_available) {
    throw new CannotOpenDatabase(
      'extension-missing',
      'PostGIS is not installed on the PostgreSQL server: install it there (Debian: postgresql-15-postgis-3).',
    )
  }
  try {
    await pool.query('create extension if not exists postgis')
  } catch (error) {
    throw new CannotOpenDatabase(
      'extension-missing',
      `The database "${facts.database_name}" lacks PostGIS and the user "${facts.user_name}" may not add it: ` +
        'let an administrator run CREATE EXTENSION postgis in it.',
      error,
    )
  }
}

function rightsMissing(facts: ServerFacts, remedy: string): CannotOpenDatabase {
  return new CannotOpenDatabase(
    'rights-missing',
    `The user "${facts.user_name}" has too few rights in the database "${facts.database_name}": let an administrator run ${remedy}.`,
  )
}

/** Whatever else went wrong on the first contact, in a sentence that names the server and no password. */
export function unreachable(error: unknown, place: string): CannotOpenDatabase {
  if (error instanceof CannotOpenDatabase) return error
  const { code, message } = error as { code?: string; message?: string }
  const reason = REASONS[code ?? ''] ?? (message === undefined || message === '' ? (code ?? 'no answer') : message)
  return new CannotOpenDatabase(
    'server-unreachable',
    `The PostgreSQL at ${place} cannot be used (${reason}): check DATABASE_URL and that the server runs.`,
    error,
  )
}

const REASONS: Record<string, string> = {
  ECONNREFUSED: 'nobody listens there',
  ENOTFOUND: 'no such host',
  ETIMEDOUT: 'no answer',
  '28P01': 'wrong user or password',
  '28000': 'this user is not let in',
  '3D000': 'no such database',
}

/** Host, port and database of an address, for messages: without user and password. */
export function placeOf(databaseUrl: string): string {
  try {
    const url = new URL(databaseUrl)
    const host = url.hostname === '' ? (url.searchParams.get('host') ?? 'localhost') : url.hostname
    return `${decodeURIComponent(host)}:${url.port === '' ? '5432' : url.port}${decodeURIComponent(url.pathname)}`
  } catch {
    return 'the address in DATABASE_URL'
  }
}
