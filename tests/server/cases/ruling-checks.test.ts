import { afterAll, beforeAll, expect, test } from 'vitest'

import { EMPTY_FABRIC, type Fabric } from '../../../geodata/fabric/model.ts'
import { caseClient, importCase, openDemonstration } from '../../support/case-client.ts'

import type { WireStandingFabric } from '../../../geodata/wire/fabric.ts'
import type { WireRulingChecks } from '../../../geodata/wire/seals.ts'
import type { FastifyInstance } from 'fastify'

const ID = '450621-qinba-hill'

let app: FastifyInstance
beforeAll(async () => {
  ;({ app } = await openDemonstration())
})
afterAll(() => app.close())
const { get, readCase, changed } = caseClient(
  () => app,
  () => ID,
)
const checks = () => get<WireRulingChecks>('/ruling-checks')

test('nothing bars sealing the demonstration; a person is to say why its open points may stand', async () => {
  const { findings, cover } = await checks()
  expect(findings.map(({ severity, code }) => `${severity} ${code}`)).toEqual([
    'confirm question-open',
    'confirm ground-illustrative',
  ])
  expect(findings[0]!.sentence['zh-CN']).toContain('详见权属界线图')
  for (const squareMetres of Object.values(cover!)) expect(squareMetres).toBeLessThan(1)
})

test('looking changes nothing', async () => {
  const before = await readCase()
  await checks()
  expect(await readCase()).toEqual(before)
})

test('ground awarded twice bars, with the ground itself and a spot inside it', async () => {
  const { ruling, descriptions, outlines } = await readCase()
  const [award, other] = ruling!.awards
  const call = descriptions.find(({ id }) => id === ruling!.descriptionId)!.calls[award!.callIndex]!
  const { machine } = await get<WireStandingFabric>('/fabric')
  const extent = machine.shapes.find(({ of }) => of.kind === 'description' && of.role === 'extent')!
  const fabric: Fabric = {
    ...EMPTY_FABRIC,
    lines: machine.lines,
    shapes: [{ ...extent, of: { kind: 'award', call: { start: call.start, end: call.end } } }],
  }
  await changed('fabric', { fabric, changedBy: '黄调解员', reason: '双方当面指认' })
  const { findings, cover } = await checks()
  const [twice] = findings
  expect(twice).toMatchObject({ severity: 'bars', code: 'ground-twice' })
  // All of the other award is awarded a second time.
  expect(cover!.twiceSquareMetres).toBeCloseTo(other!.areas!.planarSquareMetres, 0)
  expect(twice!.ground!.coordinates.length).toBeGreaterThan(0)
  const [longitude, latitude] = twice!.spot!
  const ring = outlines.find(({ role }) => role === 'extent')!.geometry!.coordinates.flat(2) as unknown as number[]
  expect(longitude).toBeGreaterThan(Math.min(...ring.filter((figure) => figure > 90)))
  expect(latitude).toBeLessThan(Math.max(...ring.filter((figure) => figure < 90)))
})

test('a case whose words tell no ruling, and one whose ruling is not drawn, say what is missing', async () => {
  const text = '四至:东至大湾公路,南至牛角冲,西至石壁岭,北至松树岭。'
  const id = await importCase(app, { key: 'hill-without-ruling', title: '没有裁定的山', text })
  const { get: getOther } = caseClient(
    () => app,
    () => id,
  )
  const { findings, cover } = await getOther<WireRulingChecks>('/ruling-checks')
  expect(findings.map(({ code }) => code)).toEqual(['ruling-missing'])
  expect(cover).toBeNull()
})
