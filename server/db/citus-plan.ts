import type { DatabaseClient } from './transaction.ts'

export type TableLink = { readonly table: string; readonly refersTo: string }

/** How the tables are laid out on a Citus cluster: each list in an order in which every table comes after those it refers to. */
export type CitusPlan = {
  /** Small, and the same on every node. */
  readonly reference: readonly string[]
  /** Grow with the cases and parcels; a county's rows lie together on one node. */
  readonly distributed: readonly string[]
}

/** Every growing table has it, in every key: rows of a county stay together. */
export const DISTRIBUTION_COLUMN = 'county_code'

/** Tables that are the same on every node. Their keys are their own. */
const REFERENCE_TABLES: ReadonlySet<string> = new Set([
  'county',
  'border_parcel',
  'border_overlap',
  'account',
  'account_grant',
  'account_event',
  'access_token',
  'session',
  'known_device',
  'sign_in_failure',
])

/** Stays on the coordinator: what has been migrated. */
const LOCAL_TABLES: ReadonlySet<string> = new Set(['schema_version'])

/** Sorts the tables of the schema into the two kinds. Throws where tables refer to one another in a circle. */
export function citusPlan(tables: readonly string[], links: readonly TableLink[]): CitusPlan {
  const ordered: string[] = []
  const waiting = new Set(tables.filter((table) => !LOCAL_TABLES.has(table)))
  while (waiting.size > 0) {
    const ready = [...waiting].filter((table) =>
      links.every((link) => link.table !== table || link.refersTo === table || !waiting.has(link.refersTo)),
    )
    if (ready.length === 0) throw new Error(`Tables refer to one another in a circle: ${[...waiting].join(', ')}.`)
    for (const table of ready.sort()) {
      ordered.push(table)
      waiting.delete(table)
    }
  }
  return {
    reference: ordered.filter((table) => REFERENCE_TABLES.has(table)),
    distributed: ordered.filter((table) => !REFERENCE_TABLES.has(table)),
  }
}

/** What the catalogue says of the tables of our schema. */
export async function readCitusPlan(client: DatabaseClient): Promise<CitusPlan> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'sizhi'::regnamespace and relkind = 'r' order by 1`,
  )
  const { rows: links } = await client.query<TableLink>(
    `select referring.relname as table, referred.relname as "refersTo"
     from pg_constraint
     join pg_class as referring on referring.oid = conrelid
     join pg_class as referred on referred.oid = confrelid
     where contype = 'f' and connamespace = 'sizhi'::regnamespace`,
  )
  return citusPlan(
    tables.map(({ name }) => name),
    links,
  )
}
