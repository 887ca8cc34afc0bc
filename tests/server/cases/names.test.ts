import { beforeAll, describe, expect, test } from 'vitest'

import { openDemonstration } from '../../support/case-client.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { CaseNames, WireNameSuggestion } from '../../../geodata/wire/names.ts'
import type { Database } from '../../../server/db/database.ts'
import type { FastifyInstance } from 'fastify'

const ID = '450621-qinba-hill'
const URL_OF_NAMES = `/api/cases/${ID}/names`
let database: Database
let app: FastifyInstance

const readNames = async (): Promise<CaseNames> => (await app.inject(URL_OF_NAMES)).json<{ data: CaseNames }>().data
const pairOf = ({ suggestions }: CaseNames, first: string, second: string): WireNameSuggestion =>
  suggestions.find((pair) => [first, second].every((name) => [pair.first, pair.second].includes(name)))!
const decide = (first: string, second: string, verdict: string, version: number) =>
  app.inject({
    method: 'PUT',
    url: URL_OF_NAMES,
    headers: { 'if-match': `"${version}"` },
    payload: { first, second, verdict, decidedBy: '黄调解员' },
  })

beforeAll(async () => {
  ;({ database, app } = await openDemonstration())
  return () => app.close()
})

describe('refusals', () => {
  test('a version that no case will ever have is an old one', async () => {
    const { groups } = await readNames()
    const response = await decide(groups[0]!.properName, groups[1]!.properName, 'one', 99_999_999_999)
    expect(response.statusCode).toBe(412)
  })

  test('names of a case that is not there', async () => {
    expect((await app.inject('/api/cases/450621-no-such-case/names')).statusCode).toBe(404)
  })

  test('a decision without the version that was looked at, to another version, or of another kind', async () => {
    const payload = { first: '六奎', second: '六回', verdict: 'one', decidedBy: '黄调解员' }
    expect((await app.inject({ method: 'PUT', url: URL_OF_NAMES, payload })).statusCode).toBe(428)
    expect((await decide('六奎', '六回', 'one', 7)).statusCode).toBe(412)
    expect((await decide('六奎', '六回', 'perhaps', 0)).statusCode).toBe(400)
    expect((await readNames()).version).toBe(0)
  })

  test('names that nobody uses in this case, and a name with itself', async () => {
    const refused = await decide('六奎', '别处', 'one', 0)
    expect(refused.statusCode).toBe(404)
    expect(refused.json()).toMatchObject({ error: { code: 'names-not-met' } })
    expect((await decide('六奎', '六奎', 'one', 0)).statusCode).toBe(404)
  })
})

describe('one place, many names', () => {
  test('nothing is decided until a person decides', async () => {
    const { suggestions, groups } = await readNames()
    expect(suggestions.map(({ decision }) => decision)).toEqual(suggestions.map(() => null))
    for (const [first, second] of [
      ['六奎', '六回'],
      ['大岭山', '大领山'],
      ['琴八', '岑八'],
    ] as const)
      expect(pairOf({ suggestions, groups, version: 0 }, first, second).reasons.length).toBeGreaterThan(0)
  })

  test('a decision is kept with who and when, and can be changed; every one stays on record', async () => {
    const before = (await app.inject(`/api/cases/${ID}`)).json<{ data: CaseView }>().data
    const accepted = await decide('六回', '六奎', 'one', 0)
    expect(accepted.statusCode).toBe(200)
    expect(accepted.headers['etag']).toBe('"1"')
    const names = accepted.json<{ data: CaseNames }>().data
    expect(pairOf(names, '六奎', '六回').decision).toMatchObject({ verdict: 'one', decidedBy: '黄调解员' })
    expect(pairOf(names, '六奎', '六葵').decision, 'one pair does not decide another').toBeNull()

    const refused = await decide('六奎', '六回', 'apart', 1)
    expect(pairOf(refused.json<{ data: CaseNames }>().data, '六奎', '六回').decision).toMatchObject({
      verdict: 'apart',
    })
    const { rows } = await database.pool.query('select verdict from sizhi.name_decision order by decision_number')
    expect(rows).toEqual([{ verdict: 'one' }, { verdict: 'apart' }])

    const after = (await app.inject(`/api/cases/${ID}`)).json<{ data: CaseView }>().data
    expect(after, 'papers, marks, places and lines stay as they were').toEqual(before)
  })

  test('two names that the machine did not propose can be decided on, and stay in the list', async () => {
    const { version } = await readNames()
    const names = (await decide('上崇二级', '上思往在妙', 'one', version)).json<{ data: CaseNames }>().data
    expect(pairOf(names, '上崇二级', '上思往在妙')).toMatchObject({ reasons: [], decision: { verdict: 'one' } })
  })

  test('of two decisions on the same version one is stored and the other hears of it', async () => {
    const { version } = await readNames()
    const statuses = (
      await Promise.all([decide('大岭山', '大领山', 'one', version), decide('琴八', '岑八', 'one', version)])
    ).map(({ statusCode }) => statusCode)
    expect(statuses.sort()).toEqual([200, 412])
    expect((await readNames()).version).toBe(version + 1)
  })

  test('what was decided can be added to and never altered, and stands in the log', async () => {
    const alter = database.inTransaction((client) => client.query("update sizhi.name_decision set verdict = 'one'"))
    await expect(alter).rejects.toThrow('permission denied')
    const { rows } = await database.pool.query("select actor from sizhi.audit where action = 'names-decided'")
    expect(rows.length).toBeGreaterThan(2)
    expect(rows[0]).toEqual({ actor: '黄调解员' })
  })
})
