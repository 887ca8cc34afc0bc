import { afterEach, beforeAll, describe, expect, test } from 'vitest'

import { appendAudit } from '../../../server/db/repositories/audit.ts'
import { checkRecords, type IntegrityReport } from '../../../server/integrity/check-records.ts'
import { openDemonstration } from '../../support/case-client.ts'

import type { Database } from '../../../server/db/database.ts'

const COUNTY = '450621'
let database: Database

beforeAll(async () => {
  ;({ database } = await openDemonstration())
})

const check = (): Promise<IntegrityReport> => database.inTransaction(checkRecords)
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
