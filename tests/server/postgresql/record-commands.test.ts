import { createHash } from 'node:crypto'
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest'

import { FileStore } from '../../../server/file-store/file-store.ts'
import { openDemonstration } from '../../support/case-client.ts'
import { sizhi, type CommandResult } from '../../support/command-line.ts'
import { temporaryDataFolder } from '../../support/data-folder.ts'

import type { Database } from '../../../server/db/database.ts'

const COUNTY = '450621'
const LIMIT = { timeout: 120_000 }
let database: Database
beforeAll(async () => {
  ;({ database } = await openDemonstration())
})

const command = (args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<CommandResult> =>
  sizhi(args, '', { LC_ALL: 'en', DATABASE_URL: inject('database').at, ...environment })

/** As the owner of the database could, whom no grant holds; undone after the test. */
async function tamper(sql: string, undo: string): Promise<void> {
  onTestFinished(async () => {
    await database.pool.query(undo)
  })
  await database.pool.query(sql)
}

describe('sizhi check', () => {
  test('prints the head of the chain of every county and ends with 0 where all is sound', LIMIT, async () => {
    const { code, out, err } = await command(['check'])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(new RegExp(`^${COUNTY} [1-9]\\d* [0-9a-f]{64}\\n$`, 'u'))
  })

  test.each([
    [
      'an entry of the log that was altered',
      'update sizhi.audit set entry_hash = reverse(entry_hash) where chain_number = 2',
      'update sizhi.audit set entry_hash = reverse(entry_hash) where chain_number = 2',
      'Entry 2 of the log of county 450621 does not fit its hash',
    ],
    [
      'an original whose bytes were exchanged',
      `update sizhi.original_file set bytes = bytes || '\\x00'`,
      'update sizhi.original_file set bytes = substring(bytes from 1 for length(bytes) - 1)',
      'is no longer what it was',
    ],
    [
      'an overlap that was made larger',
      'update sizhi.overlap set planar_square_metres = planar_square_metres + 1',
      'update sizhi.overlap set planar_square_metres = planar_square_metres - 1',
      'computed anew it has',
    ],
  ])('tells %s in a sentence and ends with 1', LIMIT, async (_name, sql, undo, sentence) => {
    await tamper(sql, undo)
    const { code, err } = await command(['check'])
    expect(code).toBe(1)
    expect(err).toContain(sentence)
    expect(err).toMatch(/\d+ problem\(s\) found\.\n$/u)
  })

  test('tells a file of a case that is missing, and one that was written over', LIMIT, async () => {
    const dataFolder = temporaryDataFolder()
    const { originals } = new FileStore(join(dataFolder, 'files'))
    const bytes = Buffer.from('四至：东以岭路为界')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await tamper(
      `insert into sizhi.stored_file (county_code, sha256, bytes, kind, original_name, stored_by, stored_at)
       values ('${COUNTY}', '${sha256}', ${bytes.length}, 'text', '四至.txt', '黄调解员', now())`,
      `delete from sizhi.stored_file where sha256 = '${sha256}'`,
    )
    const inFolder = { SIZHI_DATA_FOLDER: dataFolder }
    const missing = await command(['check'], inFolder)
    expect([missing.code, missing.err.includes(sha256)]).toEqual([1, true])

    const given = join(dataFolder, 'given')
    writeFileSync(given, bytes)
    await originals.keep(given, sha256)
    expect((await command(['check'], inFolder)).code).toBe(0)
    chmodSync(originals.pathOf(sha256), 0o600)
    writeFileSync(originals.pathOf(sha256), '四至：西以岭路为界')
    const altered = await command(['check', '--json'], inFolder)
    expect(altered.code).toBe(1)
    expect(JSON.parse(altered.out)).toMatchObject({
      problems: [{ code: 'original-altered', details: { county: COUNTY, sha256 } }],
      sentences: [expect.stringContaining('is no longer what it was')],
    })
  })

  test('takes no other word', LIMIT, async () => {
    const { code, err } = await command(['check', '--all'])
    expect(code).toBe(2)
    expect(err).toContain('The argument "--all" is not known.')
  })
})

describe('sizhi export', () => {
  const CASE = `${COUNTY}-qinba-hill`

  test('writes the list of evidence of a side as PDF and as DOCX', LIMIT, async () => {
    const folder = temporaryDataFolder()
    const [pdf, docx] = [join(folder, 'list.pdf'), join(folder, 'list.docx')]
    const printed = await command([
      'export',
      CASE,
      '--sheet',
      'evidence-plaintiff',
      '--out',
      pdf,
      '--drawn-by',
      '黄调解员',
    ])
    expect(printed.code, printed.err).toBe(0)
    const bytes = readFileSync(pdf)
    expect(printed).toMatchObject({ out: '', err: `${pdf}: ${bytes.length} bytes.\n` })
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-')

    const written = await command(['export', CASE, '--sheet', 'evidence-plaintiff', '--out', docx])
    expect(written.code, written.err).toBe(0)
    const words = strFromU8(unzipSync(readFileSync(docx))['word/document.xml']!)
    expect(words).toContain('工分簿记录')
  })

  test('names a case that is not there, and writes nothing', LIMIT, async () => {
    const folder = temporaryDataFolder()
    const out = join(folder, 'list.pdf')
    const { code, err } = await command(['export', `${COUNTY}-nowhere`, '--sheet', 'bundle', '--out', out])
    expect({ code, err }).toEqual({ code: 1, err: `There is no case ${COUNTY}-nowhere.\n` })
    expect(readdirSync(folder)).toEqual([])
  })

  test('tells a file that cannot be written in a sentence', LIMIT, async () => {
    const out = join(temporaryDataFolder(), 'no such folder', 'list.pdf')
    const { code, err } = await command(['export', CASE, '--sheet', 'evidence-plaintiff', '--out', out])
    expect(code).toBe(1)
    expect(err).toMatch(/^list\.pdf cannot be written; .*\.\n$/u)
    expect(existsSync(out)).toBe(false)
  })

  test('tells a scale that the sheet has no room for in a sentence, and writes nothing', LIMIT, async () => {
    const folder = temporaryDataFolder()
    const out = join(folder, 'map.pdf')
    const { code, err } = await command(['export', CASE, '--sheet', 'dispute-map', '--out', out, '--scale', '500'])
    expect(code).toBe(1)
    expect(err).toMatch(/^.+\.\n$/u)
    expect(readdirSync(folder)).toEqual([])
  })
})
