import { createHash } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'

import { FileStore } from '../../../server/file-store/file-store.ts'
import { appendAudit } from '../../../server/db/repositories/audit.ts'
import { checkRecords, type IntegrityReport } from '../../../server/integrity/check-records.ts'
import { caseClient, openDemonstration } from '../../support/case-client.ts'

import type { FastifyInstance } from 'fastify'
import type { WireRulingChecks } from '../../../geodata/wire/seals.ts'
import type { Database } from '../../../server/db/database.ts'

const COUNTY = '450621'
const folder = mkdtempSync(join(tmpdir(), 'sizhi-check-'))
const { originals } = new FileStore(folder)
let app: FastifyInstance
let database: Database

beforeAll(async () => {
  ;({ app, database } = await openDemonstration())
})
afterAll(() => rmSync(folder, { recursive: true }))

const { get, put } = caseClient(
  () => app,
  () => `${COUNTY}-qinba-hill`,
)
const check = (): Promise<IntegrityReport> => database.inTransaction((client) => checkRecords(client, originals))
const codes = async (): Promise<string[]> => (await check()).problems.map(({ code }) => code)
/** As the owner of the database could, whom no grant holds. */
const tamper = (sql: string): Promise<unknown> => database.pool.query(sql)
const append = (action: string): Promise<void> =>
  database.inTransaction((client) =>
    appendAudit(client, {
      countyCode: COUNTY,
      caseId: null,
      actor: '黄调解员',
      action,
      details: { 说明: '试 "引号"\n' },
    }),
  )

test('the demonstration as it comes is sound, and its chain has a head to note down', async () => {
  const { chains, problems } = await check()
  expect(problems).toEqual([])
  expect(chains).toHaveLength(1)
  expect(chains[0]).toMatchObject({ countyCode: COUNTY })
  expect(chains[0]!.entries).toBeGreaterThan(0)
  expect(chains[0]!.head).toMatch(/^[0-9a-f]{64}$/u)
})

describe('the log', () => {
  test('of many writers at the same moment each gets a place in one chain', async () => {
    const before = (await check()).chains[0]!.entries
    await Promise.all(Array.from({ length: 12 }, (_, index) => append(`test-${index}`)))
    const { chains, problems } = await check()
    expect(problems).toEqual([])
    expect(chains[0]!.entries).toBe(before + 12)
  })

  test('a county has a chain of its own', async () => {
    await tamper(`insert into sizhi.county (county_code, name) values ('450603', '防城区')`)
    await database.inTransaction((client) =>
      appendAudit(client, { countyCode: '450603', caseId: null, actor: '黄调解员', action: 'tried', details: {} }),
    )
    const { chains, problems } = await check()
    expect(problems).toEqual([])
    expect(chains.map(({ countyCode, entries }) => [countyCode, entries])[0]).toEqual(['450603', 1])
  })

  describe('that its owner changed', () => {
    afterEach(async () => {
      await tamper('delete from sizhi.audit')
      await tamper('insert into sizhi.audit overriding system value select * from sizhi.kept')
      await tamper('drop table sizhi.kept')
      expect(await codes()).toEqual([])
    })

    const altered: readonly [string, string, string][] = [
      ['a word of an entry', `update sizhi.audit set actor = '某人' where chain_number = 3`, 'audit-entry-altered'],
      ['what stood before', `update sizhi.audit set before = '1' where chain_number = 3`, 'audit-entry-altered'],
      ['the moment', `update sizhi.audit set happened_at = now() where chain_number = 3`, 'audit-entry-altered'],
      ['an entry taken out', `delete from sizhi.audit where chain_number = 3`, 'audit-entry-missing'],
      [
        'the first entry taken out',
        `delete from sizhi.audit where chain_number = 1 and county_code = '${COUNTY}'`,
        'audit-entry-missing',
      ],
      [
        'an entry with a fitting hash put in the place of another',
        `update sizhi.audit set actor = '某人', entry_hash = sizhi.audit_entry_hash(previous_hash, county_code,
           chain_number, happened_at, '某人', action, case_id, details, before, after) where chain_number = 3`,
        'audit-entry-unlinked',
      ],
    ]
    test.each(altered)('%s is told', async (_name, sql, code) => {
      await tamper('create table sizhi.kept as select * from sizhi.audit')
      await tamper(sql)
      expect(await codes()).toEqual([code])
    })
  })
})

describe('records that do not fit are told in a sentence', () => {
  test('an original whose bytes were exchanged', async () => {
    await tamper(`create table sizhi.kept as select * from sizhi.original_file`)
    await tamper(`update sizhi.original_file set bytes = bytes || '\\x00'`)
    expect(await codes()).toEqual(['original-altered'])
    await tamper(
      `update sizhi.original_file set bytes = kept.bytes from sizhi.kept where kept.sha256 = original_file.sha256`,
    )
    await tamper('drop table sizhi.kept')
    expect(await codes()).toEqual([])
  })

  test('an overlap that was taken out, enlarged, or belongs to lines that do not meet', async () => {
    await tamper('create table sizhi.kept as select * from sizhi.overlap')
    await tamper(`delete from sizhi.overlap`)
    const missing = await codes()
    expect(missing.length).toBeGreaterThan(0)
    expect(new Set(missing)).toEqual(new Set(['overlap-missing']))
    await tamper('insert into sizhi.overlap select * from sizhi.kept')
    await tamper('update sizhi.overlap set planar_square_metres = planar_square_metres + 1')
    expect(new Set(await codes())).toEqual(new Set(['overlap-differs']))
    await tamper('update sizhi.overlap set planar_square_metres = planar_square_metres - 1')
    expect(await codes()).toEqual([])
    await tamper('drop table sizhi.kept')
  })
})

describe('a line that was changed past all rules', () => {
  beforeAll(async () => {
    await tamper('alter table sizhi.outline drop constraint outline_geometry_check')
    await tamper('create table sizhi.kept as select outline_id, geometry from sizhi.outline')
  })
  afterEach(async () => {
    await tamper(
      'update sizhi.outline set geometry = kept.geometry from sizhi.kept where kept.outline_id = outline.outline_id',
    )
    expect(await codes()).toEqual([])
  })
  afterAll(async () => {
    await tamper('drop table sizhi.kept')
    await tamper('alter table sizhi.outline add constraint outline_geometry_check check (st_isvalid(geometry))')
  })

  test('so that it crosses itself is told, beside what else that makes wrong', async () => {
    await tamper(`update sizhi.outline set geometry = st_geomfromtext(
      'POLYGON((107.9 22.1, 107.91 22.11, 107.91 22.1, 107.9 22.11, 107.9 22.1))', 4490) where claimant_letter = 'A' and is_current`)
    const { problems } = await check()
    expect(problems.find(({ code }) => code === 'geometry-unsound')?.details).toMatchObject({
      table: 'outline',
      column: 'geometry',
      count: 1,
      reason: expect.stringContaining('Self-intersection') as string,
    })
  })

  test('so that it lies elsewhere is told: its overlaps are none', async () => {
    await tamper(
      `update sizhi.outline set geometry = st_translate(geometry, 1, 0) where claimant_letter = 'A' and is_current`,
    )
    expect(new Set(await codes())).toEqual(new Set(['overlap-left-over']))
  })
})

describe('a sealed ruling', () => {
  beforeAll(async () => {
    const confirmations = (await get<WireRulingChecks>('/ruling-checks')).findings.map(({ key }) => ({
      key,
      reason: '已当面核对',
    }))
    expect((await put('seal', { sealedBy: '黄调解员', confirmations })).statusCode).toBe(200)
    await tamper('create table sizhi.kept as select * from sizhi.sealed_ruling')
    expect(await codes()).toEqual([])
  })
  afterEach(async () => {
    await tamper('delete from sizhi.sealed_ruling')
    await tamper('insert into sizhi.sealed_ruling select * from sizhi.kept')
    expect(await codes()).toEqual([])
  })

  test('that is no longer there is missed, since the log knows of it', async () => {
    await tamper('delete from sizhi.sealed_ruling')
    expect(await codes()).toEqual(['sealed-ruling-missing'])
  })

  test('whose words were changed no longer fits its hash', async () => {
    await tamper('alter table sizhi.sealed_ruling drop constraint sealed_ruling_keeps_its_hash')
    await tamper(`update sizhi.sealed_ruling set document = replace(document, '黄调解员', '某人')`)
    expect(await codes()).toEqual(['sealed-ruling-altered'])
  })

  test('that was exchanged together with its hash is not the one that was logged', async () => {
    await tamper(`update sizhi.sealed_ruling set document = '{}', sha256 = encode(sha256('{}'), 'hex')`)
    expect(await codes()).toEqual(['sealed-ruling-unlogged'])
  })
})

describe('a file of a case', () => {
  const bytes = Buffer.from('四至：东以岭路为界')
  const sha256 = createHash('sha256').update(bytes).digest('hex')

  beforeAll(async () => {
    await tamper(
      `insert into sizhi.stored_file (county_code, sha256, bytes, kind, original_name, stored_by, stored_at)
       values ('${COUNTY}', '${sha256}', ${bytes.length}, 'text', '四至.txt', '黄调解员', now())`,
    )
  })

  test('is missed where its bytes are not on the disk', async () => {
    expect((await check()).problems).toEqual([{ code: 'original-missing', details: { county: COUNTY, sha256 } }])
  })

  test('is sound while its bytes are as they came, and told once they are others', async () => {
    const given = join(folder, 'given')
    writeFileSync(given, bytes)
    await originals.keep(given, sha256)
    expect(await codes()).toEqual([])
    chmodSync(originals.pathOf(sha256), 0o600)
    writeFileSync(originals.pathOf(sha256), '四至：西以岭路为界')
    expect((await check()).problems).toEqual([{ code: 'original-altered', details: { county: COUNTY, sha256 } }])
  })
})
