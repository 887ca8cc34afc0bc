import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { Writable } from 'node:stream'

import { failure, success, type Result } from '../../geodata/result.ts'
import { newestMigration } from '../db/migrate.ts'
import { countyRepository } from '../db/repositories/counties.ts'
import { storeCaseParcels } from '../usecases/store-case-parcels.ts'
import { caseIdOf, findCase } from '../usecases/view-case.ts'

import { CASE_TABLES } from './case-tables.ts'
import { advanceCounters } from './counters.ts'
import { originalPath, type Manifest } from './manifest.ts'
import { storeRows, type PackedTable } from './store-rows.ts'

import type { Problem } from '../../geodata/problems.ts'
import type { Database } from '../db/database.ts'
import type { DatabaseClient } from '../db/transaction.ts'
import type { OriginalFiles } from '../file-store/original-files.ts'
import type { ExtractEntry } from './audit-extract.ts'
import type { OpenPackage } from './open-package.ts'

const LINES_OF_TABLE = /^record\/\d+-(?<table>[a-z-]+)\.jsonl$/u
const TABLE_OF_CASES = 'case_file'

/** Rolls the transaction back with a problem for the person. */
class Refused extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

const refuse = (code: Problem['code'], details: Problem['details']): never => {
  throw new Refused({ code, details })
}

/**
 * Stores a whole case from its package, which `openPackage` has held against its manifest: all of it or nothing. Gives the case's address.
 */
export async function takeInPackage(
  database: Database,
  originals: OriginalFiles,
  opened: OpenPackage,
  by: string,
): Promise<Result<string>> {
  const { manifest } = opened
  const id = caseIdOf(manifest.case)
  try {
    refuseOtherForm(manifest)
    const audit = await readAudit(opened)
    const tables = await readTables(opened)
    if (await database.inTransaction((client) => findCase(client, id))) refuse('package-case-exists', { case: id })
    await keepFiles(opened, originals, tables)
    await advanceCounters(database, tables)
    await database.inTransaction(async (client) => {
      await storeCase(client, opened, tables, audit)
      const entry = { case: id, recordEndsAt: manifest.recordEndsAt, manifestSha256: opened.manifestSha256 }
      await countyRepository(client).record(manifest.case.countyCode, by, 'package-taken-in', entry)
    })
    return success(id)
  } catch (error) {
    if (error instanceof Refused) return failure(error.problem)
    if (error instanceof SyntaxError) return failure({ code: 'package-unreadable', details: { file: id } })
    throw error
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

function refuseOtherForm({ schemaVersion: found }: Manifest): void {
  const known = newestMigration()
  if (found > known) refuse('package-of-later-form', { found, known })
}

async function readAudit({ text }: OpenPackage): Promise<ExtractEntry[]> {
  const entries = linesOf(await text('audit.jsonl')).map((line) => line as unknown as ExtractEntry)
  const altered = entries.findIndex(({ entry, entryHash }) => typeof entry !== 'string' || hashOf(entry) !== entryHash)
  if (altered >= 0) refuse('package-log-altered', { number: altered + 1 })
  return entries
}

async function readTables({ manifest, text }: OpenPackage): Promise<PackedTable[]> {
  const tables: PackedTable[] = []
  for (const { path } of manifest.files) {
    const name = LINES_OF_TABLE.exec(path)?.groups?.['table']?.replaceAll('-', '_')
    if (name === undefined) continue
    if (!CASE_TABLES.some((table) => table.name === name)) refuse('package-file-strange', { file: path })
    tables.push({ name, rows: linesOf(await text(path)) })
  }
  const cases = tables.find(({ name }) => name === TABLE_OF_CASES)?.rows
  if (cases?.length !== 1 || cases[0]!['key'] !== manifest.case.key)
    refuse('package-row-unfit', { table: TABLE_OF_CASES, row: 1 })
  return tables
}

function linesOf(text: string): Record<string, unknown>[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Record<string, unknown>)
}

/** Their rows come after: a file that nothing names yet harms nobody. */
async function keepFiles(opened: OpenPackage, originals: OriginalFiles, tables: readonly PackedTable[]): Promise<void> {
  const stored = tables.find(({ name }) => name === 'stored_file')?.rows ?? []
  for (const [index, { sha256, original_name: name }] of stored.entries()) {
    const path = originalPath(String(sha256), String(name))
    if (!opened.manifest.files.some((file) => file.path === path))
      refuse('package-row-unfit', { table: 'stored_file', row: index + 1 })
    await originals.keepWritten(String(sha256), (target) =>
      opened.stream(path, Writable.toWeb(createWriteStream(target, { mode: 0o600 }))),
    )
  }
}

async function storeCase(
  client: DatabaseClient,
  { manifest, bytes }: OpenPackage,
  tables: readonly PackedTable[],
  audit: readonly ExtractEntry[],
): Promise<void> {
  const { countyCode, countyName, caseId } = manifest.case
  await countyRepository(client).insert(countyCode, countyName)
  const stored = await storeRows(client, { countyCode, caseId }, tables, bytes)
  if (!stored.ok) throw new Refused(stored.problem)
  await client.query(
    `insert into sizhi.audit_extract (county_code, case_id, entry_index, entry, entry_hash)
     select $1, $2, place - 1, given ->> 'entry', given ->> 'entryHash'
     from jsonb_array_elements($3::jsonb) with ordinality as entries (given, place)`,
    [countyCode, caseId, JSON.stringify(audit)],
  )
  const row = (await findCase(client, caseIdOf(manifest.case)))!
  const { rows } = await client.query<{ id: string }>(
    'select document_id as id from sizhi.document where county_code = $1 and case_id = $2 limit 1',
    [countyCode, caseId],
  )
  await storeCaseParcels(client, {
    countyCode,
    caseId,
    centralMeridianDegrees: row.centralMeridianDegrees,
    documentId: rows[0]!.id,
  })
}
