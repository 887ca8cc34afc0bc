import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { courseOfWords, originOfProposal } from '../../../web/state/divisions/taken-course.ts'
import { caseClient, openApp } from '../../support/case-client.ts'
import { box, countyClient, table } from '../../support/county-client.ts'

import type { FastifyInstance } from 'fastify'
import type { WireDivisions } from '../../../geodata/wire/divisions.ts'
import type { WireStandingFabric } from '../../../geodata/wire/fabric.ts'
import type { WireCounty } from '../../../geodata/wire/county.ts'
import type { WireRulingChecks } from '../../../geodata/wire/seals.ts'
import type { Database } from '../../../server/db/database.ts'

const CODE = '450696'
const ID = `${CODE}-pair-1-2`
const OFFICER = '黄调解员'
const WORDS = '以分界线为界，分界线以北归甲方，分界线以南归乙方。'

let app: FastifyInstance
let database: Database
const county = countyClient(() => app, CODE)
const { get, put, readCase, changed } = caseClient(
  () => app,
  () => ID,
)
const written = { words: WORDS, authority: '示例县人民政府', writtenBy: OFFICER }
const findings = async () => (await get<WireRulingChecks>('/ruling-checks')).findings
const messageOf = (response: { json: <T>() => T }): string =>
  response.json<{ error: { message: string } }>().error.message

beforeAll(async () => {
  ;({ app, database } = await openApp())
  await county.takeIn(table({ '1': box(0, 0, 8, 8), '2': box(6, 0, 12, 8) }))
  await county.searched()
  const response = await county.inject({
    method: 'POST',
    path: '/overlaps/1-2/case',
    payload: { begunBy: OFFICER, firstVersion: 1, secondVersion: 1 },
  })
  expect(response.statusCode, response.body).toBe(201)
})
afterAll(() => app.close())

describe('the ruling of a case that no paper rules', () => {
  test('is missing, and the words of a person are no ruling while they do not say what divides and whose each side is', async () => {
    expect((await findings()).map(({ code }) => code)).toEqual(['ruling-missing'])
    const before = await readCase()
    const response = await put('ruling-words', { ...written, words: '双方各让一步。' })
    expect(response.statusCode).toBe(422)
    expect(messageOf(response)).toContain('没有保存')
    expect(await readCase()).toEqual(before)
  })

  test('is written behind the original, which stays as it came, and read as any ruling is', async () => {
    const before = await readCase()
    const after = await changed('ruling-words', written)
    expect(after.document.sha256).toBe(before.document.sha256)
    expect(after.document.text.startsWith(before.document.text)).toBe(true)
    expect(after.document.additions).toMatchObject([{ addedBy: OFFICER }])
    expect(after.ruling).toMatchObject({ number: '尚未编号', authority: '示例县人民政府' })
    const told = after.descriptions.find(({ id }) => id === after.ruling!.descriptionId)!
    expect(after.document.text.slice(told.start, told.end)).toBe(WORDS)
    expect(told.calls.map(({ act, side }) => [act, side])).toEqual([
      ['divides', null],
      ['awards', 'N'],
      ['awards', 'S'],
    ])
    expect((await findings()).map(({ code }) => code)).toContain('line-not-drawn')
    expect(after.outlines.filter(({ role }) => role !== 'dividing-line')).toEqual(before.outlines)
  })

  test('is nobody’s ruling for villagers while it is drafted', async () => {
    expect((await app.inject(`/api/public/records/${ID}`)).statusCode).toBe(404)
  })

  test('may be written anew: the earlier words stay on record and tell nothing', async () => {
    const after = await changed('ruling-words', {
      ...written,
      number: '示政裁〔2026〕1号',
      words: '以分界线为界，分界线以北归乙方，分界线以南归甲方。',
    })
    expect(after.document.text).toContain(WORDS)
    expect(after.descriptions.filter(({ subject }) => subject === 'ruling-line')).toHaveLength(1)
    expect(after.ruling).toMatchObject({ number: '示政裁〔2026〕1号' })
    expect(after.document.additions).toHaveLength(2)
  })

  test('that follows somebody else’s words names them and who wrote them in the log, and follows none but the last', async () => {
    const before = await readCase()
    const body = {
      ...written,
      number: '示政裁〔2026〕1号',
      words: '以分界线为界，分界线以北归乙方，分界线以南归甲方。',
    }
    for (const comparedWith of [1, 3]) {
      const response = await put('ruling-words', { ...body, comparedWith })
      expect(response.statusCode).toBe(409)
      expect(messageOf(response)).toContain('没有保存')
    }
    expect(await readCase()).toEqual(before)
    await changed('ruling-words', { ...body, writtenBy: '李调解员', comparedWith: 2 })
    const { rows } = await database.pool.query<{ actor: string; details: object }>(
      `select actor, details from sizhi.audit where action = 'ruling-written' and county_code = $1 order by chain_number desc limit 1`,
      [CODE],
    )
    expect(rows).toMatchObject([{ actor: '李调解员', details: { comparedWith: { draft: 2, writtenBy: OFFICER } } }])
  })

  test('with a proposal taken as its line, parts the extent as the words say', async () => {
    const view = await readCase()
    const { proposals } = await get<WireDivisions>('/divisions?bearing=90')
    const proposal = proposals.find(({ kind, bearingDegrees }) => kind === 'equal-area' && bearingDegrees === 90)!
    const { standing } = await get<WireStandingFabric>('/fabric')
    const told = view.descriptions.find(({ id }) => id === view.ruling!.descriptionId)!
    const course = {
      positions: proposal.line.coordinates,
      drawnBy: OFFICER,
      origin: originOfProposal(proposal),
    }
    const taken = courseOfWords(standing!.fabric, told, course, gaussKruger(view.centralMeridianDegrees))
    if (!taken.ok) throw new Error(taken.problem.code)
    const after = await changed('fabric', { fabric: taken.value.fabric, changedBy: OFFICER, reason: '双方同意平分' })
    const whole = after.outlines.find(({ role }) => role === 'extent')!.areas!.planarSquareMetres
    const awards = after.ruling!.awards
    expect(awards.map(({ side, claimantLetter }) => [side, claimantLetter])).toEqual([
      ['N', 'B'],
      ['S', 'A'],
    ])
    for (const { areas } of awards) expect(areas!.planarSquareMetres / whole).toBeCloseTo(0.5, 4)
  })

  test('has nothing left that bars, and is sealed with a reason for each open point', async () => {
    const open = await findings()
    expect(open.filter(({ severity }) => severity === 'bars')).toEqual([])
    const confirmations = open.map(({ key }) => ({ key, reason: '已当面核对' }))
    const sealed = await changed('seal', { sealedBy: OFFICER, confirmations })
    expect(sealed.rounds.at(-1)!.seal).toMatchObject({ sealedBy: OFFICER })
    const refused = await put('ruling-words', written)
    expect(refused.statusCode).toBe(409)
    expect(messageOf(refused)).toContain('封存')
  })

  test('gives the county its two awards as ground, and its claims stay the parcels', async () => {
    const { layers } = await county.get<WireCounty>()
    const counts = Object.fromEntries(layers.map(({ layer, parcels }) => [layer, parcels]))
    expect(counts).toEqual({ claim: 2, certificate: 0, award: 2 })
  })

  test('the words that were added cannot be altered by the application', async () => {
    const role = 'set local role sizhi_application'
    await expect(
      database.inTransaction(async (client) => {
        await client.query(role)
        await client.query(`update sizhi.document_addition set text = '别的'`)
      }),
    ).rejects.toThrow()
  })
})
