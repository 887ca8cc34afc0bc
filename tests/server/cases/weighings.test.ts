import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { caseClient, openDemonstration } from '../../support/case-client.ts'

import type { WireDecision } from '../../../geodata/wire/weighings.ts'
import type { Database } from '../../../server/db/database.ts'
import type { FastifyInstance } from 'fastify'

const CLERK = '黄调解员'
const GOVERNMENT_12 = { offeredBy: 'defendant', number: '12' } as const

let app: FastifyInstance
let database: Database
beforeAll(async () => ({ app, database } = await openDemonstration()))
afterAll(() => app.close())
const { get, readCase, put, changed } = caseClient(
  () => app,
  () => '450621-qinba-hill',
)

describe('a cell of the matrix', () => {
  const weigh = (issue: string, stance: string | null) => ({
    ...GOVERNMENT_12,
    issue,
    stance,
    note: '未盖章',
    decidedBy: CLERK,
  })

  test('is decided by a person with a name, decided otherwise, and taken back', async () => {
    const first = await changed('evidence/weighings', weigh('claim A', 'for'))
    expect(first.weighings).toMatchObject([{ ...GOVERNMENT_12, issue: 'claim A', stance: 'for', decidedBy: CLERK }])
    const second = await changed('evidence/weighings', weigh('claim A', 'against'))
    expect(second.weighings).toMatchObject([{ stance: 'against' }])
    const decisions = await get<WireDecision[]>('/evidence/weighings')
    expect(decisions.map(({ stance, decidedBy }) => [stance, decidedBy])).toEqual([
      ['for', CLERK],
      ['against', CLERK],
    ])
    expect((await changed('evidence/weighings', weigh('claim A', null))).weighings).toEqual([])
    const { rows } = await database.pool.query(
      `select before, after from sizhi.audit where action = 'evidence-weighed' order by chain_number`,
    )
    expect(rows).toMatchObject([
      { before: null, after: { stance: 'for' } },
      { before: { stance: 'for' }, after: { stance: 'against' } },
      { before: { stance: 'against' }, after: null },
    ])
  })

  test('of an issue that the case does not have, or of no entry, is refused, and so is taking back nothing', async () => {
    const before = await readCase()
    for (const [given, code] of [
      [weigh('claim Z', 'for'), 'issue-not-there'],
      [weigh('words 1-2', 'for'), 'issue-not-there'],
      [weigh('claim A', null), 'nothing-weighed'],
      [{ ...weigh('claim A', 'for'), number: '99' }, 'evidence-not-found'],
    ] as const)
      expect((await put('evidence/weighings', given)).json()).toMatchObject({ error: { code } })
    expect(await readCase()).toEqual(before)
  })

  test('cannot be altered in the database by the application', async () => {
    for (const sql of [`update sizhi.evidence_weighing set stance = 'for'`, 'delete from sizhi.evidence_weighing'])
      await expect(database.inTransaction((client) => client.query(sql))).rejects.toThrow(/permission denied/u)
  })
})
