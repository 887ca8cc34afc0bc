import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { caseClient, importCase, openApp } from '../../support/case-client.ts'
import { across, along, namedLine, valueOf } from '../../support/cases/named-lines.ts'
import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { drawCourse } from '../../../geodata/fabric/operations/change-parts.ts'
import { givePart } from '../../../geodata/fabric/operations/give-part.ts'
import { splitShape } from '../../../geodata/fabric/operations/split-shape.ts'

import type { Fabric } from '../../../geodata/fabric/model.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WireStandingFabric } from '../../../geodata/wire/fabric.ts'
import type { FastifyInstance } from 'fastify'
import type { Position } from 'geojson'

/** About 200 m east to west and 333 m south to north. */
const BOX = { west: 108, south: 24, east: 108.002, north: 24.003 }
const { west: WEST, south: SOUTH, east: EAST, north: NORTH } = BOX
const TEXT = '原告黄村主张：四至：东至大湾公路，南至牛角冲，西至石壁岭，北至李家田。'
const OFFICER = '黄调解员'

const features = [
  namedLine('road', 'road', '大湾公路', along(BOX, EAST)),
  namedLine('gully', 'gully', '牛角冲', across(BOX, SOUTH)),
  namedLine('ridge', 'ridge', '石壁岭', along(BOX, WEST)),
  namedLine('field', 'bank', '李家田', across(BOX, NORTH)),
]

let app: FastifyInstance
let id: string
let number = 0
const plane = gaussKruger(108)
const { get, readCase, changed } = caseClient(
  () => app,
  () => id,
)
const save = (fabric: Fabric) => changed('fabric', { fabric, changedBy: OFFICER, reason: '现场核实' })
const planar = ({ outlines }: CaseView) => outlines[0]!.areas!.planarSquareMetres

/** The claim with a line drawn through it from west to east, at a third of its height. */
async function parted(): Promise<Fabric> {
  const fabric = (await get<WireStandingFabric>('/fabric')).machine
  const drawn: Position[] = [
    [WEST, 24.001],
    [108.001, 24.0012],
    [EAST, 24.001],
  ]
  const cut = { drawn, drawnBy: OFFICER }
  const given = { shapeId: fabric.shapes[0]!.id, cut, toleranceMetres: 2, left: null, right: null }
  return valueOf(splitShape(fabric, given, plane)).fabric
}

beforeAll(async () => {
  ;({ app } = await openApp())
})
afterAll(async () => {
  await app.close()
})
beforeEach(async () => {
  id = await importCase(app, { key: `apart-${++number}`, title: '一村之地', text: TEXT, features })
})

describe('a claim parted by hand', () => {
  test('is stored whole: PostGIS measures both halves as one ground, and the line in it is kept', async () => {
    const before = await readCase()
    expect(before.shapesApart).toEqual([])
    const view = await save(await parted())
    expect(planar(view) / planar(before)).toBeCloseTo(1, 6)
    expect(view.outlines[0]!.geometry!.type).toBe('Polygon')
    expect(view.outlines[0]!.segments.filter(({ reason }) => reason === 'parts-the-outline')).toHaveLength(1)
    expect(view.shapesApart).toEqual([])
  })

  test('of which a part is not claimed shows that part by itself, measured by PostGIS', async () => {
    const before = await readCase()
    const fabric = await parted()
    const { fabric: given, shapeId } = valueOf(
      givePart(fabric, fabric.shapes[0]!.id, 1, { kind: 'free', name: '不争的一片' }),
    )
    const view = await save(given)
    expect(view.shapesApart).toMatchObject([{ id: shapeId, of: { name: '不争的一片' }, fabricVersion: 1 }])
    const [apart] = view.shapesApart
    expect(apart!.areas!.planarSquareMetres).toBeGreaterThan(5000)
    expect(planar(view) + apart!.areas!.planarSquareMetres).toBeCloseTo(planar(before), 0)
    expect(apart!.lines.map(({ drawnBy }) => drawnBy)).toContain(OFFICER)
    expect((await readCase()).shapesApart).toEqual(view.shapesApart)
  })
})

test('a line that closes nothing and is of no words is listed with its length', async () => {
  const { machine } = await get<WireStandingFabric>('/fabric')
  const positions: Position[] = [
    [108.0005, 24.0005],
    [108.0005, 24.0015],
  ]
  const { fabric } = valueOf(
    drawCourse(machine, { kind: 'free', name: '老路' }, { positions, drawnBy: OFFICER }, plane),
  )
  const [apart] = (await save(fabric)).shapesApart
  expect(apart).toMatchObject({ of: { name: '老路' }, areas: null, geometry: null })
  // A thousandth of a degree of latitude is 110.8 m here.
  expect(apart!.lengthMetres).toBeCloseTo(110.8, 0)
})

test('an outline whose words describe no boundary any more is shown by itself', async () => {
  const view = await save(await parted())
  const { start, end } = view.descriptions[0]!
  const without = await changed('description-corrections', {
    span: { start, end },
    subject: null,
    claimantLetter: null,
    decidedBy: OFFICER,
  })
  expect(without.descriptions).toEqual([])
  expect(without.shapesApart).toMatchObject([{ of: { kind: 'description', descriptionId: '0' } }])
  expect(without.shapesApart[0]!.areas!.planarSquareMetres).toBeCloseTo(planar(view), 3)
})
