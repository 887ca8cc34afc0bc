import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { caseClient, importCase, openApp } from '../../support/case-client.ts'
import { SUIT_TEXT } from '../../support/suit-text.ts'

import type { Database } from '../../../server/db/database.ts'
import type { FastifyInstance } from 'fastify'

let app: FastifyInstance
let database: Database
let caseId = ''
beforeAll(async () => {
  ;({ app, database } = await openApp())
})
afterAll(() => app.close())
const { readCase, put, changed } = caseClient(
  () => app,
  () => caseId,
)

describe('a wrong party', () => {
  beforeAll(async () => {
    caseId = await importCase(app, { key: 'parties', title: '更正案', text: SUIT_TEXT })
  })
  const correction = {
    party: 0,
    name: '上思县在妙镇佛子村英志二组',
    role: 'third-party',
    reason: '判决书误写',
    correctedBy: '黄调解员',
  }

  test('is corrected over what was read, which stays to be seen', async () => {
    const before = await readCase()
    expect(before.parties[0]).toMatchObject({ role: 'plaintiff', correction: null })
    const { parties } = await changed('parties', correction)
    expect(parties[0]).toMatchObject({
      name: '上思县在妙镇佛子村英志二组',
      role: 'third-party',
      correction: {
        nameAsRead: before.parties[0]!.name,
        roleAsRead: 'plaintiff',
        reason: '判决书误写',
        correctedBy: '黄调解员',
      },
    })
    const { rows } = await database.pool.query<{ before: unknown; after: unknown }>(
      `select before, after from sizhi.audit where action = 'party-corrected'`,
    )
    expect(rows).toEqual([
      {
        before: { name: before.parties[0]!.name, role: 'plaintiff' },
        after: { name: '上思县在妙镇佛子村英志二组', role: 'third-party' },
      },
    ])
  })

  test('that is none is refused', async () => {
    expect((await put('parties', { ...correction, party: 99 })).json()).toMatchObject({
      error: { code: 'party-unknown' },
    })
  })
})
