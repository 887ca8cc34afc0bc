import { beforeAll, describe, expect, test } from 'vitest'

import { caseClient, importCase, openApp } from '../../support/case-client.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { Database } from '../../../server/db/database.ts'
import type { FastifyInstance } from 'fastify'

const ID = '450621-damaged'
const TEXT = '四至:东至老鹰岭,南至牛姑畑边,西至大路,北至社公庙。村民小组组长到场。覀边有塘。'
const OFFICER = '黄调解员'

let database: Database
let app: FastifyInstance

const { readCase, put, changed } = caseClient(
  () => app,
  () => ID,
)
const correctionOf = ({ document }: CaseView, from: string) =>
  document.corrections.find((known) => known.from === from)!
const decide = (view: CaseView, froms: string[], decision: string) =>
  changed('corrections', {
    corrections: froms.map((from) => correctionOf(view, from)).map(({ span, from, to }) => ({ span, from, to })),
    decision,
    decidedBy: OFFICER,
  })
const callOf = (view: CaseView, callIndex: number, descriptionId = '0') =>
  view.descriptions.find(({ id }) => id === descriptionId)!.calls[callIndex]!
const logged = async (action: string) =>
  (await database.pool.query<{ details: object }>('select actor, details from sizhi.audit where action = $1', [action]))
    .rows

beforeAll(async () => {
  ;({ app, database } = await openApp())
  await importCase(app, { key: 'damaged', title: '有错字的案', text: TEXT })
  return () => app.close()
})

describe('corrections of the reading text', () => {
  test('the sure ones are applied, the rest wait, and nobody has decided', async () => {
    const view = await readCase()
    expect(view.document.corrections.map(({ from, applied, decision }) => [from, applied, decision])).toEqual([
      ['畑', false, null],
      ['村民小组组长', false, null],
      ['覀', true, null],
    ])
  })

  test('a decision without a name, without a version, to an old version, or on what is not proposed changes nothing', async () => {
    const before = await readCase()
    const { span, from, to } = correctionOf(before, '畑')
    const body = { corrections: [{ span, from, to }], decision: 'accepted', decidedBy: OFFICER }
    expect((await put('corrections', { ...body, decidedBy: ' ' })).statusCode).toBe(400)
    expect((await put('corrections', { ...body, decision: 'perhaps' })).statusCode).toBe(400)
    expect((await put('corrections', { ...body, corrections: [] })).statusCode).toBe(400)
    expect((await put('corrections', body, 999)).statusCode).toBe(412)
    const elsewhere = await put('corrections', { ...body, corrections: [{ span, from, to: '甲' }] })
    expect(elsewhere.statusCode).toBe(404)
    expect(elsewhere.json()).toMatchObject({ error: { code: 'correction-not-proposed' } })
    const url = `/api/cases/${ID}/corrections`
    expect((await app.inject({ method: 'PUT', url, payload: body })).statusCode).toBe(428)
    expect(await readCase()).toEqual(before)
  })

  test('accepting one makes it part of the reading text and of what is read, by whom and when', async () => {
    const before = await readCase()
    expect(callOf(before, 1).marks[0]!.kind).not.toBe('field')
    const view = await decide(before, ['畑'], 'accepted')
    expect(correctionOf(view, '畑')).toMatchObject({
      applied: true,
      decision: { decision: 'accepted', decidedBy: OFFICER, decidedAt: expect.stringMatching(/^20/u) as string },
    })
    expect(callOf(view, 1).marks).toMatchObject([{ quote: '牛姑畑边', kind: 'field' }])
    expect(view.outlines[0]!.version).toBe(before.outlines[0]!.version + 1)
    expect(view.document.text).toBe(TEXT)
    expect(view.document.sha256).toBe(before.document.sha256)
  })

  test('several are decided at once; refusing takes back what the machine applied, and a mind may change', async () => {
    const refused = await decide(await readCase(), ['覀', '畑'], 'refused')
    expect(refused.document.corrections.map(({ applied }) => applied)).toEqual([false, false, false])
    expect(callOf(refused, 1).marks[0]!.kind).not.toBe('field')
    const again = await decide(refused, ['畑'], 'accepted')
    expect(correctionOf(again, '畑').applied).toBe(true)
    expect(callOf(again, 1).marks[0]!.kind).toBe('field')
    expect(await logged('corrections-decided')).toHaveLength(3)
    const { rows } = await database.pool.query(
      "select decision from sizhi.correction_decision where written = '畑' order by decision_number",
    )
    expect(rows).toEqual([{ decision: 'accepted' }, { decision: 'refused' }, { decision: 'accepted' }])
  })

  test('survives a reading that proposes nothing', async () => {
    await database.pool.query("delete from sizhi.correction where written = '畑'")
    const view = await readCase()
    expect(correctionOf(view, '畑')).toMatchObject({ applied: true, to: '田', decision: { decidedBy: OFFICER } })
    expect(callOf(view, 1).marks[0]!.kind).toBe('field')
  })

  test('the application can add decisions and nothing else', async () => {
    for (const statement of [
      'delete from sizhi.correction_decision',
      "update sizhi.correction_decision set decision = 'refused'",
      'delete from sizhi.call_correction',
      'update sizhi.call_correction set quote = null',
    ])
      await expect(database.inTransaction((client) => client.query(statement))).rejects.toThrow('permission denied')
  })
})
