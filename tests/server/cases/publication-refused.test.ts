import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import {
  APPROVER,
  codeOf,
  ID,
  OFFICER,
  PublicationOffice,
  RECORD,
  UNDER_NOTICE,
} from '../../support/publication/publication-office.ts'

import type { WirePublication } from '../../../geodata/wire/publication-desk.ts'

const office = new PublicationOffice()
const { send, put, prepare, publication, publish } = office
beforeAll(() => office.open())
afterAll(() => office.app.close())

describe('a case of which nothing was published', () => {
  test('has nothing public: neither record nor notice nor a place to object, and it is on no list', async () => {
    for (const path of [RECORD, `${RECORD}/notice`, `${RECORD}/poster.pdf`])
      expect((await office.app.inject(path)).statusCode).toBe(404)
    const objection = await send('POST', `${RECORD}/objections`, { text: '不对', name: '', contact: '' })
    expect([objection.statusCode, codeOf(objection)]).toEqual([404, 'record-not-published'])
    expect((await office.app.inject('/api/public/records')).json()).toEqual({ data: [] })
    expect((await office.app.inject(`/api/rulings/${ID}`)).statusCode).toBe(404)
  })

  test('says what stands in the way of publishing it', async () => {
    expect((await publication()).barriers.map(({ code }) => code)).toEqual(['nothing-prepared'])
    const answer = await put('publication/published', { draft: 1, sha256: '0'.repeat(64), approvedBy: APPROVER })
    expect([answer.statusCode, codeOf(answer)]).toEqual([409, 'nothing-prepared'])
  })
})

describe('publishing is refused, in one sentence and with nothing public,', () => {
  const refused = async (options: object, code: string, given: object = {}) => {
    expect((await prepare(options)).statusCode).toBe(200)
    const answer = await publish(options, given)
    expect(codeOf(answer)).toBe(code)
    expect(answer.json<{ error: { message: string } }>().error.message).toMatch(/没有公开/u)
    expect((await office.app.inject(RECORD)).statusCode).toBe(404)
  }

  test('while the ruling is not sealed', () => refused({}, 'ruling-not-sealed'))
  test('without a map review number', () =>
    refused({ ...UNDER_NOTICE, mapReviewNumber: null }, 'review-number-missing'))
  test('with a number that is of no known form', () =>
    refused({ ...UNDER_NOTICE, mapReviewNumber: '123' }, 'review-number-malformed'))
  test('for objections without days on which one may object', () => refused({ basis: 'notice' }, 'notice-missing'))
  test('without an approver', () => refused(UNDER_NOTICE, 'approver-missing', { approvedBy: '  ' }))
  test('by the account that prepared it, under whatever name', async () => {
    await prepare(UNDER_NOTICE)
    await office.database.pool.query(
      `update sizhi.publication_draft set prepared_by_account = (
         select account_id from sizhi.account_grant where role = 'approver' limit 1)`,
    )
    const answer = await publish(UNDER_NOTICE)
    expect([answer.statusCode, codeOf(answer)]).toEqual([409, 'approver-prepared-it'])
  })
  test('by who prepared it', () => refused(UNDER_NOTICE, 'approver-prepared-it', { approvedBy: ` ${OFFICER}` }))
  test('under another hash than what is published would have', () =>
    refused(UNDER_NOTICE, 'preview-stale', { sha256: 'a'.repeat(64) }))
  test('of a draft that was prepared anew meanwhile', () => refused(UNDER_NOTICE, 'preview-stale', { draft: 1 }))

  test('an example number is for what is plainly an illustration', async () => {
    // The demonstration is one: nothing but the number of a real map would be refused by its form there.
    expect((await prepare(UNDER_NOTICE)).json<{ data: WirePublication }>().data.barriers).toEqual([])
  })
})
