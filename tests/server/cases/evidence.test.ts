import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { caseClient, openDemonstration } from '../../support/case-client.ts'
import { EMPTY_ENTRY } from '../../support/empty-entry.ts'

import type { EvidenceChangeBody, WireEvidence, WireEvidenceVersion } from '../../../geodata/wire/evidence.ts'
import type { Database } from '../../../server/db/database.ts'
import type { FastifyInstance } from 'fastify'

const CLERK = '黄调解员'

let app: FastifyInstance
let database: Database
beforeAll(async () => ({ app, database } = await openDemonstration()))
afterAll(() => app.close())
const { get, readCase, put, changed } = caseClient(
  () => app,
  () => '450621-qinba-hill',
)

type Named = Pick<EvidenceChangeBody, 'offeredBy' | 'number'>
const body = (named: Named, entry: Partial<EvidenceChangeBody['entry']>, isNew = false): EvidenceChangeBody => ({
  ...named,
  isNew,
  entry: { ...EMPTY_ENTRY, ...entry },
  changedBy: CLERK,
})
const entryOf = (entries: readonly WireEvidence[], { offeredBy, number }: Named): WireEvidence | undefined =>
  entries.find((entry) => entry.offeredBy === offeredBy && entry.number === number)
const GOVERNMENT_12 = { offeredBy: 'defendant', number: '12' } as const
const GOVERNMENT_13 = { offeredBy: 'defendant', number: '13' } as const
const PLAINTIFFS_18 = { offeredBy: 'plaintiff', number: '18' } as const

async function refused(given: object, code: string, status = 422): Promise<string> {
  const before = await readCase()
  const answer = await put('evidence', given)
  expect(answer.json()).toMatchObject({ error: { code } })
  expect(answer.statusCode).toBe(status)
  expect(await readCase(), 'nothing is stored').toEqual(before)
  return answer.json<{ error: { message: string } }>().error.message
}

describe('what a person adds to an entry that was read', () => {
  test('before anybody adds anything, all 38 entries stand as they were read', async () => {
    const { evidence } = await readCase()
    expect(evidence).toHaveLength(38)
    expect(evidence.every(({ person }) => person === null)).toBe(true)
  })

  test('stands over what was read, which is not altered, with who and when', async () => {
    const before = entryOf((await readCase()).evidence, GOVERNMENT_12)!
    const { evidence } = await changed(
      'evidence',
      body(GOVERNMENT_12, {
        kind: 'documentary',
        date: '1981-05',
        holder: { name: '上思县档案馆', fileNumber: '23-1-7', page: '14' },
        purpose: '证明山界林权证没有加盖发证机关的印章',
        opinions: [
          { by: 'plaintiff', authenticity: 'disputed', legality: 'disputed', relevance: 'agreed', words: '没有盖章' },
        ],
        finding: { verdict: 'accepted-in-part', reason: '只能证明填过证' },
      }),
    )
    const { person, ...asRead } = entryOf(evidence, GOVERNMENT_12)!
    expect({ ...asRead, person: null }).toEqual(before)
    expect(person).toMatchObject({
      version: 1,
      changedBy: CLERK,
      isEntered: false,
      date: { words: '1981年5月', from: '1981-05-01', to: '1981-05-31' },
      holder: { name: '上思县档案馆', fileNumber: '23-1-7', page: '14' },
      finding: { verdict: 'accepted-in-part', reason: '只能证明填过证' },
    })
  })

  test('changes as a further version; the first stays on record', async () => {
    await changed('evidence', body(GOVERNMENT_12, { finding: { verdict: 'refused', reason: '没有盖章' } }))
    const versions = (await get<WireEvidenceVersion[]>('/evidence/versions')).filter(({ number }) => number === '12')
    expect(versions.map(({ version, finding }) => [version, finding?.verdict])).toEqual([
      [1, 'accepted-in-part'],
      [2, 'refused'],
    ])
  })

  test('is in the log of the county with what stood before and after', async () => {
    const { rows } = await database.pool.query<{ before: object | null; after: object }>(
      `select before, after from sizhi.audit where action = 'evidence-changed' order by chain_number`,
    )
    expect(rows[0]).toMatchObject({ before: null, after: { finding: { verdict: 'accepted-in-part' } } })
    expect(rows[1]).toMatchObject({
      before: { finding: { verdict: 'accepted-in-part' } },
      after: { finding: { verdict: 'refused' } },
    })
  })

  test('tells apart what a witness saw and what he believes', async () => {
    const testimony = { seen: '1976年起英志组请拖拉机来犁过地', believed: '认为山是英志的' }
    const { evidence } = await changed('evidence', body(GOVERNMENT_13, { kind: 'testimony', testimony }))
    expect(entryOf(evidence, GOVERNMENT_13)?.person).toMatchObject({ kind: 'testimony', testimony })
  })

  test('cannot take an entry away that was read', async () => {
    expect(await refused(body(GOVERNMENT_12, { withdrawn: true }), 'read-entry-stays')).toMatch(/不能撤下.*。$/u)
  })

  test('cannot be altered in the database by the application', async () => {
    for (const sql of [`update sizhi.evidence_version set number = 'x'`, 'delete from sizhi.evidence_version'])
      await expect(database.inTransaction((client) => client.query(sql))).rejects.toThrow(/permission denied/u)
  })
})

describe('an entry that a person enters', () => {
  test('stands after those that were read, with the words that the person gave it', async () => {
    const { evidence } = await changed(
      'evidence',
      body(PLAINTIFFS_18, { title: '1976年拖拉机站收据', date: '1976', purpose: '证明英志一直在管理' }, true),
    )
    expect(evidence).toHaveLength(39)
    expect(evidence.at(-1)).toMatchObject({
      ...PLAINTIFFS_18,
      title: { start: 0, end: 0, quote: '1976年拖拉机站收据' },
      finding: null,
      person: { isEntered: true, date: { from: '1976-01-01', to: '1976-12-31' } },
    })
  })

  test.each(['18', ' 18 ', '１８'])('takes a number once: “%s” is given already', async (number) => {
    const message = await refused(
      body({ offeredBy: 'plaintiff', number }, { title: '另一份收据' }, true),
      'evidence-number-taken',
      409,
    )
    expect(message).toMatch(/^原告证据 18 已经有了，.*。$/u)
  })

  test('the number of an entry that was read is taken as well, and another party may use it', async () => {
    await refused(body({ offeredBy: 'plaintiff', number: '7' }, { title: '收据' }, true), 'evidence-number-taken', 409)
    const third = { offeredBy: 'third-party', number: '7' } as const
    const { evidence } = await changed('evidence', body(third, { title: '琴八组的说明' }, true))
    expect(entryOf(evidence, third)).toBeDefined()
  })

  test('can be the same paper as another party’s: one paper with two entries', async () => {
    const samePaperAs = { offeredBy: 'defendant', number: '1' } as const
    const title = '1976年拖拉机站收据'
    const { evidence } = await changed('evidence', body(PLAINTIFFS_18, { title, samePaperAs }))
    expect(entryOf(evidence, PLAINTIFFS_18)?.paperId).toBe(entryOf(evidence, samePaperAs)?.paperId)
    const apart = await changed('evidence', body(PLAINTIFFS_18, { title }))
    expect(entryOf(apart.evidence, PLAINTIFFS_18)?.paperId).not.toBe(entryOf(apart.evidence, samePaperAs)?.paperId)
  })

  test('is withdrawn and restored; while it is withdrawn its number stays taken', async () => {
    const title = '1976年拖拉机站收据'
    const without = await changed('evidence', body(PLAINTIFFS_18, { title, withdrawn: true }))
    expect(entryOf(without.evidence, PLAINTIFFS_18)).toBeUndefined()
    await refused(body(PLAINTIFFS_18, { title }, true), 'evidence-number-taken', 409)
    const again = await changed('evidence', body(PLAINTIFFS_18, { title }))
    expect(entryOf(again.evidence, PLAINTIFFS_18)?.person).toMatchObject({ withdrawn: false })
  })
})

describe('what is refused, in one sentence and with nothing stored', () => {
  test('a date in the future, and words that are no date', async () => {
    expect(await refused(body(PLAINTIFFS_18, { title: '收据', date: '2099年1月' }), 'evidence-date-ahead')).toMatch(
      /^证据的日期“2099年1月”在今天（\d{4}-\d{2}-\d{2}）之后，没有保存；.*。$/u,
    )
    for (const date of ['去年', '1981年2月30日', '1981年5月和6月'])
      await refused(body(PLAINTIFFS_18, { title: '收据', date }), 'evidence-date-unread')
  })

  test('an entry without a title, an entry that is not there, the same paper as itself', async () => {
    await refused(body({ offeredBy: 'plaintiff', number: '19' }, {}, true), 'evidence-title-missing')
    await refused(body({ offeredBy: 'plaintiff', number: '40' }, {}), 'evidence-not-found')
    await refused(body(PLAINTIFFS_18, { title: '收据', samePaperAs: PLAINTIFFS_18 }), 'same-paper-as-itself')
    const samePaperAs = { offeredBy: 'defendant', number: '99' } as const
    await refused(body(PLAINTIFFS_18, { title: '收据', samePaperAs }), 'evidence-not-found')
  })

  test('two opinions of one party', async () => {
    const opinion = {
      by: 'defendant',
      authenticity: 'agreed',
      legality: 'agreed',
      relevance: 'agreed',
      words: '',
    } as const
    await refused(body(PLAINTIFFS_18, { title: '收据', opinions: [opinion, opinion] }), 'opinion-twice')
  })

  test('a party that the case does not have', async () => {
    await database.pool.query(`delete from sizhi.party where role = 'third-party'`)
    const message = await refused(
      body({ offeredBy: 'third-party', number: '8' }, { title: '说明' }, true),
      'party-unknown',
    )
    expect(message).toBe('本案没有第三人，没有保存；请选本案的一方当事人。')
  })

  test('a change by somebody who looked at an older state', async () => {
    const { version } = await readCase()
    const answer = await put('evidence', body(PLAINTIFFS_18, { title: '收据' }), version - 1)
    expect(answer.statusCode).toBe(412)
  })
})
