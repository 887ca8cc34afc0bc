import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'

import { muOf } from '../../../geodata/claims/model.ts'
import { ellipsoidalAreaSquareMetres } from '../../../geodata/crs/ellipsoidal-area.ts'
import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { signedAreaSquareMetres } from '../../../geodata/crs/plane-geometry.ts'
import { polygonsOf } from '../../../geodata/outline/model.ts'
import { loadDemonstration } from '../../../seeds/seed.ts'
import { openDemonstration } from '../../support/case-client.ts'
import { EDGE_QUESTION } from '../../support/demonstration.ts'

import type { CaseSummary, CaseView } from '../../../geodata/wire/case.ts'
import type { Database } from '../../../server/db/database.ts'
import type { FastifyInstance } from 'fastify'

const ID = '450621-qinba-hill'
let database: Database
let app: FastifyInstance

const readCase = async (): Promise<CaseView> => (await app.inject(`/api/cases/${ID}`)).json<{ data: CaseView }>().data
const outline = (view: CaseView, role: string, letter: string | null = null) =>
  view.outlines.find((found) => found.role === role && found.claimantLetter === letter)!
const answer = (value: string, version: number, key = EDGE_QUESTION) =>
  app.inject({
    method: 'PUT',
    url: `/api/cases/${ID}/answers`,
    headers: { 'if-match': `"${version}"` },
    payload: { key, value, answeredBy: '黄调解员' },
  })

beforeAll(async () => {
  ;({ database, app } = await openDemonstration())
  return () => app.close()
})

describe('refusals', () => {
  test('a case that is not there is a sentence, not an empty page', async () => {
    const response = await app.inject('/api/cases/450621-no-such-case')
    expect(response.statusCode).toBe(404)
    expect(response.json()).toMatchObject({ error: { code: 'case-not-found' } })
    expect((await app.inject('/api/cases/drop%20table')).statusCode).toBe(404)
  })

  test('the sentence is English for who prefers it', async () => {
    const response = await app.inject({ url: '/api/cases/450621-x', headers: { 'accept-language': 'en-GB,en' } })
    expect(response.json<{ error: { message: string } }>().error.message).toBe(
      'There is no case 450621-x; choose one from the list on the home page.',
    )
  })

  test('an answer without the version that was looked at is refused, and so is one to an older version', async () => {
    const url = `/api/cases/${ID}/answers`
    const payload = { key: EDGE_QUESTION, value: 'far', answeredBy: '黄调解员' }
    expect((await app.inject({ method: 'PUT', url, payload })).statusCode).toBe(428)
    const stale = await answer('far', 999)
    expect(stale.statusCode).toBe(412)
    expect(stale.json()).toMatchObject({ error: { code: 'stale-version' } })
    expect((await readCase()).questions[0]!.answer).toMatchObject({ value: 'near', answeredBy: '示范调解员' })
  })

  test('an answer to a question that nobody asked, or of another kind, changes nothing', async () => {
    const { version } = await readCase()
    expect((await answer('near', version, 'which-edge:别处田边')).statusCode).toBe(404)
    const refused = await answer('middle', version)
    expect(refused.statusCode, 'an edge has no middle').toBe(422)
    expect(refused.json()).toMatchObject({ error: { code: 'answer-not-candidate' } })
    expect((await answer('', version)).statusCode).toBe(400)
    expect((await readCase()).version).toBe(version)
  })
})

describe('the demonstration as recorded', () => {
  test('is listed once with its two sides, loaded again or not', async () => {
    await loadDemonstration({ database, progress: () => undefined })
    const { data } = (await app.inject('/api/cases')).json<{ data: CaseSummary[] }>()
    expect(data).toHaveLength(1)
    expect(data[0]).toMatchObject({
      id: ID,
      countyName: '上思县',
      illustrative: true,
      hasRuling: true,
    })
    const { questions } = await readCase()
    expect(data[0]!.openQuestions).toBe(questions.filter(({ answer: given }) => given === null).length)
    expect(data[0]!.claimants.map(({ letter }) => letter)).toEqual(['A', 'B'])
  })

  test('keeps the original bytes by their hash, once, and the application may not alter them', async () => {
    const bytes = readFileSync(new URL('../../../seeds/cases/qinba-hill/judgment.txt', import.meta.url))
    const { rows } = await database.pool.query<{ bytes: Buffer; sha256: string }>(
      'select bytes, sha256 from sizhi.original_file',
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]!.bytes.equals(bytes)).toBe(true)
    const alter = database.inTransaction((client) => client.query("update sizhi.original_file set bytes = ''"))
    await expect(alter).rejects.toThrow('permission denied')
  })

  test('has every call and mark at its place in the original text', async () => {
    const { document, descriptions } = await readCase()
    const marks = descriptions.flatMap(({ calls }) => calls.flatMap((call) => call.marks))
    expect(marks.length).toBeGreaterThan(30)
    for (const { start, end, quote } of marks) expect(document.text.slice(start, end)).toBe(quote)
  })

  test('measures areas in PostGIS as the plane and the national ellipsoid formula do', async () => {
    const view = await readCase()
    const plane = gaussKruger(view.centralMeridianDegrees)
    for (const { geometry, areas } of view.outlines) {
      if (!geometry || !areas) continue
      const ring = polygonsOf(geometry)[0]![0]!.slice(0, -1)
      const planar = Math.abs(signedAreaSquareMetres(ring.map(plane.toPlane)))
      expect(Math.abs(planar / areas.planarSquareMetres - 1)).toBeLessThan(1e-6)
      expect(Math.abs(ellipsoidalAreaSquareMetres(ring) / areas.ellipsoidalSquareMetres - 1)).toBeLessThan(1e-6)
    }
    expect(view.planarReferenceSystem).toBe('EPSG:4545')
  })

  test('has a row for each pair: both claims hold the extent, and what they share is the extent', async () => {
    const view = await readCase()
    const extent = outline(view, 'extent')
    const [a, b] = ['A', 'B'].map((letter) => outline(view, 'claim', letter))
    const pair = (first: string, second: string) =>
      view.overlaps.find(
        ({ firstOutlineId, secondOutlineId }) => firstOutlineId === first && secondOutlineId === second,
      )!
    expect(view.overlaps).toHaveLength(3)
    expect(pair(a!.id, extent.id)).toMatchObject({ type: 'contained' })
    expect(pair(b!.id, extent.id)).toMatchObject({ type: 'contained' })
    expect(pair(a!.id, b!.id).type).toBe('crossing')
    expect(Math.abs(pair(a!.id, b!.id).areas.planarSquareMetres - extent.areas!.planarSquareMetres)).toBeLessThan(1)
    expect(pair(a!.id, extent.id).shareOfSecond).toBeGreaterThan(0.999)
  })

  test('awards the north to A and the south to B, together the extent to less than 1 m²', async () => {
    const view = await readCase()
    const { awards, number, upheld } = view.ruling!
    expect({ number, upheld }).toEqual({ number: '上政裁(2011)18号', upheld: true })
    expect(awards.map(({ side, claimantLetter }) => [side, claimantLetter])).toEqual([
      ['N', 'A'],
      ['S', 'B'],
    ])
    const sum = awards.reduce((total, { areas }) => total + areas!.planarSquareMetres, 0)
    expect(Math.abs(sum - outline(view, 'extent').areas!.planarSquareMetres)).toBeLessThan(1)
  })

  test('shows the paper offered by both sides as one paper with two entries, and the refused certificate as refused', async () => {
    const { evidence } = await readCase()
    const entry = (offeredBy: string, number: string) =>
      evidence.find((found) => found.offeredBy === offeredBy && found.number === number)!
    expect(entry('plaintiff', '1').paperId).toBe(entry('defendant', '11').paperId)
    expect(entry('plaintiff', '1').finding).toBe('same-paper')
    expect(entry('defendant', '10').paperId).not.toBe(entry('defendant', '11').paperId)
    expect(entry('defendant', '12')).toMatchObject({
      finding: 'refused',
      title: { quote: expect.stringContaining('林权证') as string },
    })
    expect(entry('defendant', '10').purpose!.quote).toContain('琴八组主张山林填表上报')
  })

  test('ties the two approval forms to the descriptions that quote them', async () => {
    const { evidence, descriptions } = await readCase()
    const letterOf = (number: string) => {
      const { descriptionId } = evidence.find((found) => found.offeredBy === 'defendant' && found.number === number)!
      return descriptions.find(({ id }) => id === descriptionId)?.claimantLetter
    }
    expect(letterOf('10')).toBe('A')
    expect(letterOf('11')).toBe('B')
  })

  test('does not know the judgment’s own number and court, which are not in the text', async () => {
    const { document } = await readCase()
    expect(document).toMatchObject({ kind: 'judgment', number: null, authority: null, masked: true })
    expect(document.date).toMatchObject({ from: '2014-11-20', to: '2014-11-20' })
  })
})

describe('a person answers which edge is meant', () => {
  test('far opens the south by the plain’s width, near closes it again, and every version stays on record', async () => {
    const before = await readCase()
    const far = await answer('far', before.version)
    expect(far.statusCode).toBe(200)
    const opened = far.json<{ data: CaseView }>().data
    expect(outline(opened, 'extent').openSides).toMatchObject([{ side: 'S' }])
    expect(outline(opened, 'extent').closedByStraightMetres).toBeGreaterThan(250)
    expect(muOf(outline(opened, 'extent').areas!.planarSquareMetres)).toBeGreaterThan(250)
    expect(opened.questions[0]!.answer).toMatchObject({ value: 'far', answeredBy: '黄调解员' })
    expect(far.headers['etag']).toBe(`"${opened.version}"`)

    const closed = (await answer('near', opened.version)).json<{ data: CaseView }>().data
    expect(outline(closed, 'extent').version).toBe(3)
    expect(outline(closed, 'claim', 'A').version, 'claims do not hang on the question').toBe(1)
    expect(outline(closed, 'extent').areas).toEqual(outline(before, 'extent').areas)
    expect(closed.overlaps.map(({ type, areas }) => [type, areas])).toEqual(
      before.overlaps.map(({ type, areas }) => [type, areas]),
    )
    const { rows } = await database.pool.query('select value from sizhi.answer order by answer_number')
    expect(rows).toEqual([{ value: 'near' }, { value: 'far' }, { value: 'near' }])
  })

  test('of two answers to the same version one is stored and the other hears of it', async () => {
    const { version } = await readCase()
    const statuses = (await Promise.all([answer('far', version), answer('near', version)])).map(
      ({ statusCode }) => statusCode,
    )
    expect(statuses.sort()).toEqual([200, 412])
    expect((await readCase()).version).toBe(version + 1)
  })

  test('who answered what is in the log, which the application can only add to', async () => {
    const { rows } = await database.pool.query<{ action: string }>(
      'select action from sizhi.audit order by audit_number',
    )
    expect(rows[0]).toEqual({ action: 'case-imported' })
    expect(rows.filter(({ action }) => action === 'question-answered').length).toBeGreaterThan(1)
    await expect(database.inTransaction((client) => client.query('delete from sizhi.audit'))).rejects.toThrow(
      'permission denied',
    )
  })
})
