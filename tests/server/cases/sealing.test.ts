import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { EMPTY_FABRIC } from '../../../geodata/fabric/model.ts'
import { canonicalJson } from '../../../geodata/seal/canonical-json.ts'
import { loadDemonstration } from '../../../seeds/seed.ts'
import { caseClient, openApp } from '../../support/case-client.ts'
import { changeRoutes, NOT_OF_THE_RULING } from '../../support/change-routes.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WireRulingChecks, WireSeal } from '../../../geodata/wire/seals.ts'
import type { Database } from '../../../server/db/database.ts'
import type { FastifyInstance } from 'fastify'

const ID = '450621-qinba-hill'
const SEALER = '黄调解员'

let app: FastifyInstance
let database: Database
const dataFolder = mkdtempSync(join(tmpdir(), 'sizhi-sealing-'))
beforeAll(async () => {
  // Without a data folder the interface has no addresses for terrain.
  ;({ app, database } = await openApp({ dataFolder }))
  await loadDemonstration({ database, progress: () => undefined })
})
afterAll(async () => {
  await app.close()
  rmSync(dataFolder, { recursive: true })
})
const { get, readCase, put, changed } = caseClient(
  () => app,
  () => ID,
)

const confirmations = async () =>
  (await get<WireRulingChecks>('/ruling-checks')).findings.map(({ key }) => ({ key, reason: '已当面核对' }))
const hashOf = (document: unknown) => createHash('sha256').update(canonicalJson(document), 'utf8').digest('hex')

describe('before anything is sealed', () => {
  test('the case is in its first round', async () => {
    expect((await readCase()).rounds).toEqual([{ round: 1, opened: null, seal: null }])
  })

  test('no seal is found, and no new round is opened', async () => {
    const answer = await app.inject(`/api/cases/${ID}/seals/1`)
    expect(answer.statusCode).toBe(404)
    expect(answer.json()).toMatchObject({ error: { code: 'seal-not-found' } })
    const round = await put('rounds', { openedBy: SEALER, reason: '补正' })
    expect(round.statusCode).toBe(409)
    expect(round.json()).toMatchObject({ error: { code: 'round-in-work' } })
  })

  test('sealing without saying why open points may stand is refused with these points', async () => {
    const before = await readCase()
    const answer = await put('seal', { sealedBy: SEALER, confirmations: [] })
    expect(answer.statusCode).toBe(422)
    const { error } = answer.json<{ error: { code: string; details: { findings: unknown[] } } }>()
    expect(error.code).toBe('seal-not-confirmed')
    expect(error.details.findings).toHaveLength(2)
    expect(await readCase()).toEqual(before)
  })

  test('a confirmation of what nobody asked is refused', async () => {
    const answer = await put('seal', {
      sealedBy: SEALER,
      confirmations: [...(await confirmations()), { key: 'area-apart:9', reason: '无' }],
    })
    expect(answer.json()).toMatchObject({ error: { code: 'nothing-to-confirm' } })
  })

  test('a reason of spaces is none', async () => {
    const given = (await confirmations()).map((confirmation) => ({ ...confirmation, reason: '  ' }))
    expect((await put('seal', { sealedBy: SEALER, confirmations: given })).statusCode).toBe(400)
  })

  test('somebody who looked at an older state seals nothing', async () => {
    const { version } = await readCase()
    const answer = await put('seal', { sealedBy: SEALER, confirmations: await confirmations() }, version - 1)
    expect(answer.statusCode).toBe(412)
  })
})

describe('while something bars', () => {
  test('nothing is sealed, whatever was confirmed, and the finding is given', async () => {
    const { ruling, descriptions } = await readCase()
    const call = descriptions.find(({ id }) => id === ruling!.descriptionId)!.calls[ruling!.awards[0]!.callIndex]!
    const { machine } = await get<{ machine: { lines: []; shapes: { of: { kind: string; role?: string } }[] } }>(
      '/fabric',
    )
    const extent = machine.shapes.find(({ of }) => of.role === 'extent')!
    const shapes = [{ ...extent, of: { kind: 'award', call: { start: call.start, end: call.end } } }]
    await changed('fabric', { fabric: { lines: machine.lines, shapes }, changedBy: SEALER, reason: '试画' })
    const answer = await put('seal', { sealedBy: SEALER, confirmations: await confirmations() })
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({
      error: { code: 'ruling-not-ready', details: { findings: [{ code: 'ground-twice' }] } },
    })
    await changed('fabric', { fabric: EMPTY_FABRIC, changedBy: SEALER, reason: '改回' })
  })
})

describe('a sealed ruling', () => {
  let sealed: CaseView
  let seal: WireSeal
  beforeAll(async () => {
    sealed = await changed('seal', { sealedBy: SEALER, confirmations: await confirmations() })
    seal = await get<WireSeal>('/seals/1')
  })

  test('says who sealed it, when, and under which hash', () => {
    expect(sealed.rounds).toEqual([
      { round: 1, opened: null, seal: { sealedBy: SEALER, sealedAt: seal.sealedAt, sha256: seal.sha256 } },
    ])
  })

  test('is one document whose hash anybody can compute again', () => {
    expect(hashOf(seal.document)).toBe(seal.sha256)
    expect(hashOf(JSON.parse(JSON.stringify(seal.document, null, 2)))).toBe(seal.sha256)
  })

  test('holds words, line, awards, areas, evidence, versions, the document and what was confirmed', () => {
    const { document, ruling, awards, line, evidence, outlines, checks, fabricVersion } = seal.document as {
      document: { sha256: string }
      ruling: { words: string; wordsSha256: string }
      awards: { claimantLetter: string; areas: { planarSquareMetres: number }; geometry: object }[]
      line: { segments: { words: string; geometry: { coordinates: unknown[] } }[] }
      evidence: { finding: string | null }[]
      outlines: { version: number }[]
      checks: { code: string; reason: string }[]
      fabricVersion: number
    }
    expect(document.sha256).toBe(sealed.document.sha256)
    expect(ruling.words).toContain('起往西直线至')
    expect(createHash('sha256').update(ruling.words, 'utf8').digest('hex')).toBe(ruling.wordsSha256)
    expect(awards.map(({ claimantLetter, areas }) => [claimantLetter, areas])).toEqual(
      sealed.ruling!.awards.map(({ claimantLetter, areas }) => [claimantLetter, areas]),
    )
    expect(line.segments[0]!.words).toContain('琴八屋背山顶')
    expect(line.segments[0]!.geometry.coordinates.length).toBeGreaterThan(1)
    expect(evidence).toHaveLength(sealed.evidence.length)
    expect(outlines).toHaveLength(sealed.outlines.length)
    expect(checks.map(({ reason }) => reason)).toEqual(['已当面核对', '已当面核对'])
    expect(fabricVersion).toBe(2)
  })

  test('takes no change by any address of the interface, and says in one sentence who sealed it and what to do', async () => {
    const routes = await changeRoutes(app)
    expect(routes.length, 'there are addresses to try').toBeGreaterThan(20)
    const before = await readCase()
    const passed: string[] = []
    for (const { method, path, body } of routes) {
      const name = `${method} ${path}`
      if (NOT_OF_THE_RULING.includes(name) || name === 'PUT rounds') {
        passed.push(name)
        continue
      }
      const response = await app.inject({
        method,
        url: `/api/cases/${ID}/${path.replaceAll(/\{[^}]+\}/gu, '1')}`,
        headers: { 'if-match': `"${before.version}"` },
        payload: body as object,
      })
      expect(response.json(), name).toMatchObject({
        error: { code: 'ruling-sealed', details: { sealedBy: SEALER, round: 1 } },
      })
      expect(response.statusCode, name).toBe(409)
      expect(response.json<{ error: { message: string } }>().error.message).toMatch(
        /^裁定已由黄调解员于.*封存.*新的一轮。$/u,
      )
    }
    expect(passed.sort(), 'what is not tried is on the list').toEqual([...NOT_OF_THE_RULING, 'PUT rounds'].sort())
    expect(await readCase()).toEqual(before)
  })

  test('cannot be altered or taken back in the database by the application', async () => {
    for (const sql of [
      `update sizhi.sealed_ruling set sealed_by = 'x'`,
      'delete from sizhi.sealed_ruling',
      `update sizhi.ruling_round set reason = 'x'`,
    ])
      await expect(database.inTransaction((client) => client.query(sql))).rejects.toThrow(/permission denied/u)
  })

  test('a document that does not give its hash is not stored', async () => {
    await expect(
      database.pool.query(`update sizhi.sealed_ruling set document = replace(document, '${SEALER}', '别人')`),
    ).rejects.toThrow(/sealed_ruling_keeps_its_hash/u)
  })
})

describe('a new round', () => {
  test('needs who and why, opens the case again, and leaves the earlier seal as it was', async () => {
    const first = await get<WireSeal>('/seals/1')
    expect((await put('rounds', { openedBy: SEALER, reason: ' ' })).statusCode).toBe(400)
    const opened = await changed('rounds', { openedBy: '李调解员', reason: '复议撤销，重新裁定' })
    expect(opened.rounds).toHaveLength(2)
    expect(opened.rounds[1]).toMatchObject({
      round: 2,
      opened: { openedBy: '李调解员', reason: '复议撤销，重新裁定' },
      seal: null,
    })
    const [question] = opened.questions.filter(({ answer }) => answer !== null)
    await changed('answers/withdraw', { key: question!.key, answeredBy: '李调解员' })
    expect(await get<WireSeal>('/seals/1')).toEqual(first)
  })

  test('is sealed by itself, and tells the round before', async () => {
    const before = await readCase()
    const [question] = before.questions.filter(({ code }) => code === 'which-edge')
    await changed('answers', { key: question!.key, value: 'near', answeredBy: '李调解员' })
    const after = await changed('seal', { sealedBy: '李调解员', confirmations: await confirmations() })
    expect(after.rounds.map(({ seal }) => seal?.sealedBy)).toEqual([SEALER, '李调解员'])
    const [one, two] = [await get<WireSeal>('/seals/1'), await get<WireSeal>('/seals/2')]
    expect(two.sha256).not.toBe(one.sha256)
    expect(hashOf(two.document)).toBe(two.sha256)
    expect(two.document).toMatchObject({ round: { number: 2, opened: { reason: '复议撤销，重新裁定' } } })
  })

  test('two who seal at once seal once', async () => {
    await changed('rounds', { openedBy: SEALER, reason: '再改' })
    const { version } = await readCase()
    const given = { sealedBy: SEALER, confirmations: await confirmations() }
    const answers = await Promise.all([put('seal', given, version), put('seal', given, version)])
    const codes = answers.map(({ statusCode }) => statusCode).sort()
    expect(codes[0]).toBe(200)
    expect([409, 412]).toContain(codes[1])
  })
})
