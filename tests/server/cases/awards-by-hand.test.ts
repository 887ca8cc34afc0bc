import { afterAll, beforeAll, expect, test } from 'vitest'

import { EMPTY_FABRIC, type Fabric } from '../../../geodata/fabric/model.ts'
import { caseClient, openDemonstration } from '../../support/case-client.ts'

import type { WireStandingFabric } from '../../../geodata/wire/fabric.ts'
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

test('ground that a person drew for an award says who, when and why; the other award is parted by the ruled line', async () => {
  const before = await readCase()
  const { ruling, descriptions } = before
  const [award, other] = ruling!.awards
  expect([award!.byHand, other!.byHand]).toEqual([null, null])
  const call = descriptions.find(({ id }) => id === ruling!.descriptionId)!.calls[award!.callIndex]!
  const { machine } = await get<WireStandingFabric>('/fabric')
  const extent = machine.shapes.find(({ of }) => of.kind === 'description' && of.role === 'extent')!
  const fabric: Fabric = {
    ...EMPTY_FABRIC,
    lines: machine.lines,
    shapes: [{ ...extent, of: { kind: 'award', call: { start: call.start, end: call.end } } }],
  }
  const after = await changed('fabric', { fabric, changedBy: '黄调解员', reason: '双方当面指认' })
  const [drawn, parted] = after.ruling!.awards
  expect(drawn!.byHand).toMatchObject({ version: 1, changedBy: '黄调解员', reason: '双方当面指认' })
  expect(drawn!.byHand!.changedAt).toMatch(/^\d{4}-\d{2}-\d{2}T/u)
  const whole = before.outlines.find(({ role }) => role === 'extent')!.areas!.planarSquareMetres
  expect(drawn!.areas!.planarSquareMetres).toBeCloseTo(whole, 0)
  expect(parted).toEqual(other)
})
