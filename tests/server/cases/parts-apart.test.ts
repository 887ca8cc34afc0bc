import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { addPart } from '../../../geodata/fabric/operations/change-parts.ts'
import { caseClient, importCase, openApp } from '../../support/case-client.ts'
import { valueOf } from '../../support/cases/named-lines.ts'
import { TONGLUO_FEATURES, TONGLUO_TEXT } from '../../support/cases/tongluo-hill.ts'

import type { WireStandingFabric } from '../../../geodata/wire/fabric.ts'
import type { WirePartsApart } from '../../../geodata/wire/parts-apart.ts'
import type { WireRulingChecks } from '../../../geodata/wire/seals.ts'
import type { FastifyInstance } from 'fastify'

const OFFICER = '黄调解员'
const SIDE_METRES = 100
const plane = gaussKruger(108)
/** A square east of the hill, beyond the gully. */
const APART = [
  [503_000, 2_640_000],
  [503_000 + SIDE_METRES, 2_640_000],
  [503_000 + SIDE_METRES, 2_640_000 + SIDE_METRES],
  [503_000, 2_640_000 + SIDE_METRES],
].map(([east, north]) => plane.toGeographic([east!, north!]))

let app: FastifyInstance
let id: string
beforeAll(async () => {
  ;({ app } = await openApp())
  id = await importCase(app, {
    key: 'two-parts',
    title: '铜锣岭两块',
    text: TONGLUO_TEXT,
    features: [...TONGLUO_FEATURES],
  })
  const { machine } = await get<WireStandingFabric>('/fabric')
  const extent = machine.shapes.find(({ of }) => of.kind === 'description' && of.role === 'extent')!
  const inHand = { lines: machine.lines, shapes: [extent] }
  const fabric = valueOf(addPart(inHand as never, extent.id, { positions: APART, drawnBy: OFFICER }, plane))
  await changed('fabric', { fabric, changedBy: OFFICER, reason: '另有一块也在争' })
})
afterAll(() => app.close())
const { get, readCase, put, changed } = caseClient(
  () => app,
  () => id,
)
const apart = () => get<WirePartsApart>('/parts-apart')
const checks = () => get<WireRulingChecks>('/ruling-checks')

describe('a part of the disputed extent that the dividing line does not enter', () => {
  test('is nobody’s: the rest is awarded, and the part bars sealing with its ground', async () => {
    const { ruling } = await readCase()
    expect(ruling!.awards.map(({ areas }) => areas !== null)).toEqual([true, true])
    const { parts, awards } = await apart()
    expect(parts.map(({ squareMetres, givenTo }) => [Math.round(squareMetres), givenTo])).toEqual([
      [SIDE_METRES ** 2, null],
    ])
    expect(awards).toHaveLength(2)
    const { findings } = await checks()
    const missing = findings.find(({ code }) => code === 'ground-missing')
    expect(missing).toMatchObject({ severity: 'bars' })
    expect(Number(missing!.figures['squareMetres'])).toBeCloseTo(SIDE_METRES ** 2, 0)
  })

  test('is given neither twice, nor to nobody, nor without a name', async () => {
    const { parts, awards } = await apart()
    const [part, callIndex] = [parts[0]!.part, awards[0]!.callIndex]
    const before = await readCase()
    const refused = async (gives: object[], changedBy = OFFICER) =>
      (await put('parts-apart', { gives, changedBy, reason: '协商' })).statusCode
    expect(
      await refused([
        { part, callIndex },
        { part, callIndex },
      ]),
    ).toBe(422)
    expect(await refused([{ part: part + 5, callIndex }])).toBe(422)
    expect(await refused([{ part, callIndex: 99 }])).toBe(422)
    expect(await refused([{ part, callIndex }], ' ')).toBe(400)
    expect(await readCase()).toEqual(before)
  })

  test('goes to a side by a person’s word: nothing is missing then, and nothing twice', async () => {
    const before = await readCase()
    const { parts, awards } = await apart()
    const [, second] = awards
    const gives = [{ part: parts[0]!.part, callIndex: second!.callIndex }]
    const after = await changed('parts-apart', { gives, changedBy: OFFICER, reason: '双方协商' })
    const areaOf = (view: typeof before, callIndex: number) =>
      view.ruling!.awards.find((award) => award.callIndex === callIndex)!
    expect(areaOf(after, second!.callIndex).byHand).toMatchObject({ changedBy: OFFICER, reason: '双方协商' })
    expect(
      areaOf(after, second!.callIndex).areas!.planarSquareMetres -
        areaOf(before, second!.callIndex).areas!.planarSquareMetres,
    ).toBeCloseTo(SIDE_METRES ** 2, 0)
    expect((await apart()).parts[0]!.givenTo).toBe(second!.callIndex)
    const { findings, cover } = await checks()
    for (const squareMetres of Object.values(cover!)) expect(squareMetres).toBeLessThan(1)
    expect(findings.filter(({ code }) => code.startsWith('ground-') || code.startsWith('award-'))).toEqual([])
  })
})
