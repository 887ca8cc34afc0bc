import { createHash } from 'node:crypto'

import { newestMigration } from '../db/migrate.ts'

import { auditExtract, type ExtractEntry } from './audit-extract.ts'
import { caseRows, WRITE_ALIKE, type Row } from './case-rows.ts'
import { originalPath, type Manifest } from './manifest.ts'

import type { CaseRow } from '../db/repositories/cases.ts'
import type { DatabaseClient } from '../db/transaction.ts'

/** Bytes that the database holds itself, or null where the file store has them. */
type RecordedOriginal = {
  readonly path: string
  readonly name: string
  readonly sha256: string
  readonly bytes: Uint8Array | null
}

export type CaseRecord = {
  readonly head: Pick<Manifest, 'format' | 'schemaVersion' | 'case'>
  /** Of the last entry of the log (ISO 8601). */
  readonly endsAt: string
  readonly tables: readonly { readonly table: string; readonly lines: string }[]
  readonly originals: readonly RecordedOriginal[]
  readonly audit: readonly ExtractEntry[]
}

/** In place of bytes a row says under which path they lie. */
const PLACE_OF_TIME = 3

/** All that is on record of a case, as it stands in one moment. */
export async function readRecord(client: DatabaseClient, row: CaseRow): Promise<CaseRecord> {
  await client.query(WRITE_ALIKE)
  const found = new Map<string, RecordedOriginal>()
  const tables: { table: string; lines: string }[] = []
  const names = await namesOfOriginals(client, row)
  for await (const { table, rows } of caseRows(client, row)) {
    if (table === 'stored_file')
      for (const { sha256, original_name: name } of rows as readonly Record<string, string>[])
        keep(found, { path: originalPath(sha256!, name!), name: name!, sha256: sha256!, bytes: null })
    const lines = rows.map((one) => `${JSON.stringify(withoutBytes(one, table, names, found))}\n`).join('')
    if (rows.length > 0) tables.push({ table, lines })
  }
  const audit = await auditExtract(client, row)
  const { countyCode, countyName, caseId, key, title, version } = row
  return {
    head: {
      format: 'sizhi-case-package-1',
      schemaVersion: newestMigration(),
      case: { countyCode, countyName, caseId, key, title, version },
    },
    endsAt: latest(audit),
    tables,
    originals: [...found.values()].sort((one, other) => (one.path < other.path ? -1 : 1)),
    audit,
  }
}

/** One and the same file may have come in by two ways: what the database holds need not be read from the disk. */
function keep(found: Map<string, RecordedOriginal>, original: RecordedOriginal): void {
  const before = found.get(original.path)
  if (before === undefined || (before.bytes === null && original.bytes !== null)) found.set(original.path, original)
}

function withoutBytes(
  row: Row,
  table: string,
  names: ReadonlyMap<string, string>,
  found: Map<string, RecordedOriginal>,
): Record<string, string | null> {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => {
      if (!Buffer.isBuffer(value)) return [column, value]
      const sha256 = createHash('sha256').update(value).digest('hex')
      const name = table === 'original_file' ? (names.get(sha256) ?? '') : ''
      const path = originalPath(sha256, name)
      keep(found, { path, name, sha256, bytes: value })
      return [column, path]
    }),
  )
}

async function namesOfOriginals(
  client: DatabaseClient,
  { countyCode, caseId }: CaseRow,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ sha256: string; name: string }>(
    `select sha256, file_name as name from sizhi.scan where county_code = $1 and case_id = $2
     union all select sha256, file_name from sizhi.document where county_code = $1 and case_id = $2`,
    [countyCode, caseId],
  )
  return new Map(rows.map(({ sha256, name }) => [sha256, name]))
}

/** A case begins with an entry of the log. */
const latest = (audit: readonly ExtractEntry[]): string =>
  audit
    .map(({ entry }) => (JSON.parse(entry) as string[])[PLACE_OF_TIME]!)
    .sort()
    .at(-1)!
