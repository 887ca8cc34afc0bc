import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { valueOf } from '../../../server/routes/uploaded-file.ts'
import { loadDemonstration } from '../../../seeds/seed.ts'
import { publishDemonstration } from '../../../seeds/publish-demonstration.ts'
import { checkRecords } from '../../../server/integrity/check-records.ts'
import { OriginalFiles } from '../../../server/file-store/original-files.ts'
import { CASE_TABLES, LEFT_AT_HOME } from '../../../server/packages/case-tables.ts'
import { openPackage } from '../../../server/packages/open-package.ts'
import { takeInPackage } from '../../../server/packages/take-in-package.ts'
import { added, openAttachmentsSite, paper } from '../../support/attachments-site.ts'
import { freshDatabase } from '../../support/database.ts'
import { fetchSignedIn } from '../../support/signed-in-fetch.ts'
import { filesOf, packedCase } from '../../support/packed-case.ts'

import type { Manifest } from '../../../server/packages/manifest.ts'
import type { Database } from '../../../server/db/database.ts'

const CASE = '450621-qinba-hill'
/** The one file that tells who exported and when. */
const EXPORTED = 'exported.json'

const folder = mkdtempSync(join(tmpdir(), 'sizhi-package-'))
const first = join(folder, 'first.zip')
let files: Readonly<Record<string, Buffer>>
let fetched: Response
const fetchedPath = join(folder, 'fetched.zip')
let tables: readonly string[]
let elsewhere: Database
const originalsElsewhere = new OriginalFiles(join(folder, 'originals'))

beforeAll(async () => {
  const site = await openAttachmentsSite()
  try {
    const { database, store } = site
    await loadDemonstration({ database, progress: () => undefined })
    await publishDemonstration(database)
    const demonstration = { ...site, caseId: CASE }
    await added(demonstration, '林权证.pdf', paper('四至：东至公路'))
    tables = await tablesThatNameACase(database)
    files = await packedCase(database, store.originals, CASE, first)
    fetched = await fetchSignedIn(`${site.address}/api/cases/${CASE}/package.zip`)
    writeFileSync(fetchedPath, Buffer.from(await fetched.arrayBuffer()))
  } finally {
    await site.close()
  }
  // Another machine: nothing of the case is there.
  elsewhere = await freshDatabase()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function tablesThatNameACase({ pool }: Database): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select distinct table_name as name from information_schema.columns join information_schema.tables using (table_schema, table_name)
     where table_schema = 'sizhi' and table_type = 'BASE TABLE' and column_name in ('case_id', 'document_id', 'outline_id') order by 1`,
  )
  return rows.map(({ name }) => name)
}

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')
const manifestOf = (given: Readonly<Record<string, Buffer>>): Manifest =>
  JSON.parse(given['manifest.json']!.toString()) as Manifest

async function takeIn(path: string) {
  const opened = await openPackage(path)
  if (!opened.ok) return opened
  try {
    return await takeInPackage(elsewhere, originalsElsewhere, opened.value, '李调解员')
  } finally {
    await opened.value.close()
  }
}

/** A package that somebody changed and listed anew as if it were sound. */
function forged(change: (files: Record<string, Buffer>) => void): string {
  const changed = { ...files }
  change(changed)
  const manifest = manifestOf(changed)
  const listed = Object.entries(changed)
    .filter(([path]) => path !== 'manifest.json' && path !== EXPORTED)
    .map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256(bytes) }))
  changed['manifest.json'] = Buffer.from(JSON.stringify({ ...manifest, files: listed }))
  const path = join(folder, 'forged.zip')
  writeFileSync(path, zipSync(changed))
  return path
}

const casesElsewhere = async (): Promise<number> => {
  const { rows } = await elsewhere.pool.query<{ count: number }>(
    'select count(*)::integer as count from sizhi.case_file',
  )
  return rows[0]!.count
}

describe('a package of a case', () => {
  test('goes by every table that names a case, its documents or its outlines, or tells why not', () => {
    const told = [...CASE_TABLES.map(({ name }) => name), ...Object.keys(LEFT_AT_HOME)]
    expect(tables.filter((name) => !told.includes(name))).toEqual([])
  })

  test('lists every file with its hash, and the originals by theirs', () => {
    const { files: listed } = manifestOf(files)
    expect(listed.map(({ path }) => path).sort()).toEqual(
      Object.keys(files)
        .filter((path) => path !== 'manifest.json' && path !== EXPORTED)
        .sort(),
    )
    for (const file of listed) expect(sha256(files[file.path]!), file.path).toBe(file.sha256)
    const papers = listed.filter(({ path }) => path.endsWith('.pdf') && path.startsWith('originals/'))
    expect(papers.map(({ path }) => path)).toEqual([`originals/${sha256(paper('四至：东至公路'))}.pdf`])
  })

  test('comes from the server with the name of the account that asked', () => {
    expect(fetched.status).toBe(200)
    expect(fetched.headers.get('content-type')).toBe('application/zip')
    expect(fetched.headers.get('content-disposition')).toContain(`${CASE}.zip`)
    const asked = filesOf(fetchedPath)
    expect((JSON.parse(asked[EXPORTED]!.toString()) as { exportedBy: string }).exportedBy).not.toBe('')
    expect(manifestOf(asked)).toEqual(manifestOf(files))
  })

  test('has a page on which words lead to their line and the line to its words, without script and network', () => {
    const page = files['index.html']!.toString()
    expect(page.includes('四棵松树')).toBe(true)
    const wordLinks = [...page.matchAll(/id="(words-[^"]+)" href="#(line-[^"]+)"/gu)]
    expect(wordLinks.length).toBeGreaterThan(10)
    for (const [, words, line] of wordLinks) {
      expect(page.includes(`id="${line!}"`), line).toBe(true)
      expect(page.includes(`href="#${words!}"`), words).toBe(true)
    }
    expect(/<script|https?:\/\//u.exec(page)).toBeNull()
  })

  test.each(['index.html', 'index-en.html'])('%s leads to every sheet, to the layers and to every original', (name) => {
    const linked = [...files[name]!.toString().matchAll(/href="(?!#)([^"]+)"/gu)].map(([, path]) => path!)
    const expected = Object.keys(files).filter((path) => /^(?:prints\/|originals\/|layers\.gpkg)/u.test(path))
    expect(expected.length).toBeGreaterThan(3)
    for (const path of expected) expect(linked).toContain(path)
    for (const path of linked) expect(files[path], path).toBeDefined()
  })

  test('that was altered anywhere is refused by the name of the file, and nothing is taken in', async () => {
    const path = join(folder, 'altered.zip')
    writeFileSync(path, zipSync({ ...files, 'audit.jsonl': Buffer.concat([files['audit.jsonl']!, Buffer.from('\n')]) }))
    const answer = await takeIn(path)
    expect(answer).toMatchObject({
      ok: false,
      problem: { code: 'package-file-altered', details: { file: 'audit.jsonl' } },
    })
    writeFileSync(path, zipSync({ ...files, 'record/99-more.jsonl': Buffer.from('{}\n') }))
    expect(await takeIn(path)).toMatchObject({ ok: false, problem: { code: 'package-file-strange' } })
    writeFileSync(path, Buffer.from('no zip at all'))
    expect(await takeIn(path)).toMatchObject({ ok: false, problem: { code: 'package-unreadable' } })
    expect(await casesElsewhere()).toBe(0)
  })

  test('whose rows were made to name another case, a column that is none or a value that is none is refused by table and row', async () => {
    const partyFile = Object.keys(files).find((path) => path.endsWith('-party.jsonl'))!
    const changes: readonly ((row: Record<string, string>) => void)[] = [
      (row) => (row['case_id'] = '00000000-0000-4000-8000-000000000000'),
      (row) => (row['name, county_code) values (1); --'] = 'x'),
      (row) => (row['party_index'] = 'first'),
    ]
    for (const change of changes) {
      const path = forged((given) => {
        const [one, ...others] = given[partyFile]!.toString().split('\n')
        const row = JSON.parse(one!) as Record<string, string>
        change(row)
        given[partyFile] = Buffer.from([JSON.stringify(row), ...others].join('\n'))
      })
      expect(await takeIn(path)).toMatchObject({
        ok: false,
        problem: { code: 'package-row-unfit', details: { table: 'party', row: 1 } },
      })
    }
    expect(await casesElsewhere()).toBe(0)
  })

  test('of an earlier form is refused by the table and the column that it has no value for', async () => {
    const partyFile = Object.keys(files).find((path) => path.endsWith('-party.jsonl'))!
    const path = forged((given) => {
      const rows = given[partyFile]!.toString().trimEnd().split('\n')
      given[partyFile] = Buffer.from(
        rows.map((row) => JSON.stringify({ ...(JSON.parse(row) as object), role: undefined })).join('\n'),
      )
    })
    expect(await takeIn(path)).toMatchObject({
      ok: false,
      problem: { code: 'package-of-earlier-form', details: { table: 'party', column: 'role' } },
    })
  })

  test('whose case bears another key than its manifest says is refused', async () => {
    const path = forged((given) => {
      given['record/01-case-file.jsonl'] = Buffer.from(
        given['record/01-case-file.jsonl']!.toString().replace('"qinba-hill"', '"other-hill"'),
      )
    })
    expect(await takeIn(path)).toMatchObject({
      ok: false,
      problem: { code: 'package-row-unfit', details: { table: 'case_file' } },
    })
    expect(await casesElsewhere()).toBe(0)
  })

  test('whose log was changed is refused by the number of the entry', async () => {
    const path = forged((given) => {
      given['audit.jsonl'] = Buffer.from(given['audit.jsonl']!.toString().replace('case-imported', 'case-invented'))
    })
    expect(await takeIn(path)).toMatchObject({
      ok: false,
      problem: { code: 'package-log-altered', details: { number: 1 } },
    })
    expect(await casesElsewhere()).toBe(0)
  })

  test('is taken in whole elsewhere, sound by every check, and a second package from there is the same byte for byte', async () => {
    expect(valueOf(await takeIn(first))).toBe(CASE)
    const { problems } = await elsewhere.inTransaction((client) => checkRecords(client, originalsElsewhere))
    expect(problems).toEqual([])
    const { rows } = await elsewhere.pool.query<{ told: string }>(
      `select details ->> 'manifestSha256' as told from sizhi.audit where action = 'package-taken-in'`,
    )
    expect(rows).toEqual([{ told: sha256(files['manifest.json']!) }])
    const second = await packedCase(elsewhere, originalsElsewhere, CASE, join(folder, 'second.zip'), '李调解员')
    expect(Object.keys(second)).toEqual(Object.keys(files))
    for (const [path, bytes] of Object.entries(files))
      if (path !== EXPORTED) expect(second[path]!.equals(bytes), path).toBe(true)
    expect(second[EXPORTED]!.equals(files[EXPORTED]!)).toBe(false)
  })

  test('is taken in once; what stands there is left as it is', async () => {
    expect(await takeIn(first)).toMatchObject({
      ok: false,
      problem: { code: 'package-case-exists', details: { case: CASE } },
    })
    expect(await casesElsewhere()).toBe(1)
  })
})
