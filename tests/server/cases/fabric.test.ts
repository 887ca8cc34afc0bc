import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { caseClient, importCase, openApp } from '../../support/case-client.ts'
import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { linesById, shapeOf } from '../../../geodata/fabric/find.ts'
import { EMPTY_FABRIC, type Fabric } from '../../../geodata/fabric/model.ts'
import { drawCourse, cutHole, addPart } from '../../../geodata/fabric/operations/change-parts.ts'
import { insertVertex, moveVertex } from '../../../geodata/fabric/operations/move-vertex.ts'
import { reshape } from '../../../geodata/fabric/operations/reshape.ts'
import { splitShape } from '../../../geodata/fabric/operations/split-shape.ts'

import type { Database } from '../../../server/db/database.ts'
import type { Result } from '../../../geodata/result.ts'
import type { CaseView } from '../../../geodata/wire/case.ts'
import type {
  WireFabricComparison,
  WireFabricVersion,
  WireFabricVersionContent,
  WireStandingFabric,
} from '../../../geodata/wire/fabric.ts'
import type { FastifyInstance } from 'fastify'
import type { Position } from 'geojson'

/** About 400 m east to west and 333 m south to north, parted by a road in the middle. */
const [WEST, MIDDLE, EAST, SOUTH, NORTH] = [108, 108.002, 108.004, 24, 24.003]
const TEXT = [
  '原告黄村主张：四至：东至大湾公路，南至牛角冲，西至石壁岭，北至李家田。',
  '被告李村主张：四至：东至东面坡，南至牛角冲，西至大湾公路，北至李家田。',
].join('\n')
const OFFICER = '黄调解员'

const line = (id: string, kind: string, name: string, coordinates: Position[]) => ({
  type: 'Feature',
  id,
  geometry: { type: 'LineString', coordinates },
  properties: { kind, names: [{ name, source: '现场' }], accuracyMetres: 5, illustrative: false },
})
const across = (latitude: number): Position[] => [
  [WEST - 0.001, latitude],
  [EAST + 0.001, latitude],
]
const along = (longitude: number): Position[] => [
  [longitude, SOUTH - 0.001],
  [longitude, NORTH + 0.001],
]
const features = [
  line('road', 'road', '大湾公路', along(MIDDLE)),
  line('gully', 'gully', '牛角冲', across(SOUTH)),
  line('ridge', 'ridge', '石壁岭', along(WEST)),
  line('slope', 'ridge', '东面坡', along(EAST)),
  line('field', 'bank', '李家田', across(NORTH)),
]

let app: FastifyInstance
let database: Database
let id: string
let number = 0
const plane = gaussKruger(108)

const { get, readCase, put, changed } = caseClient(
  () => app,
  () => id,
)
const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.problem))
  return result.value
}
const machine = async (): Promise<Fabric> => (await get<WireStandingFabric>('/fabric')).machine
const versions = () => get<WireFabricVersion[]>('/fabric/versions')
const save = (fabric: Fabric, reason = '现场核实') => changed('fabric', { fabric, changedBy: OFFICER, reason })
const shapeOfDescription = (fabric: Fabric, descriptionId: string) =>
  fabric.shapes.find(({ of }) => of.kind === 'description' && of.descriptionId === descriptionId)!
const outlineOf = ({ outlines }: CaseView, descriptionId: string) =>
  outlines.find((one) => one.descriptionId === descriptionId)!
const planar = (view: CaseView, descriptionId: string) => outlineOf(view, descriptionId).areas!.planarSquareMetres
/** The line along the road, which both claims use. */
const roadOf = ({ lines }: Fabric) => lines.find(({ placeId }) => placeId === 'road')!

beforeAll(async () => {
  ;({ app, database } = await openApp())
})
afterAll(async () => {
  await app.close()
})
beforeEach(async () => {
  id = await importCase(app, { key: `fabric-${++number}`, title: '两村之间', text: TEXT, features })
})

describe('two claims that meet along a road', () => {
  test('are drawn by the machine with one line between them', async () => {
    const fabric = await machine()
    expect(fabric.shapes).toHaveLength(2)
    expect(roadOf(fabric).words).toHaveLength(2)
    expect(await versions()).toEqual([])
  })

  test('taken into hand as the machine drew them, nothing moves, and every outline says that it is in hand', async () => {
    const before = await readCase()
    const view = await save(await machine(), '接手')
    for (const descriptionId of ['0', '1']) {
      expect(planar(view, descriptionId) / planar(before, descriptionId)).toBeCloseTo(1, 6)
      expect(outlineOf(view, descriptionId).fabricVersion).toBe(1)
      const calls = ({ segments }: (typeof view.outlines)[number]) =>
        new Set(segments.map(({ callIndex }) => callIndex))
      expect(calls(outlineOf(view, descriptionId))).toEqual(calls(outlineOf(before, descriptionId)))
    }
    expect(await versions()).toMatchObject([{ version: 1, changedBy: OFFICER, reason: '接手', shapes: 2 }])
  })

  test('share what is moved: one gains what the other loses, the words stay, and who drew it is told', async () => {
    const before = await readCase()
    const fabric = await machine()
    const road = roadOf(fabric)
    const bent = valueOf(
      insertVertex(fabric, { lineId: road.id, afterVertex: 0, at: [MIDDLE, 24.0015], drawnBy: OFFICER }),
    )
    const moved = valueOf(
      moveVertex(bent, { lineId: road.id, vertex: 1, to: [MIDDLE + 0.0005, 24.0015], drawnBy: OFFICER }),
    )
    const view = await save(moved)
    const gained = planar(view, '0') - planar(before, '0')
    // A triangle of 333 m by 51 m.
    expect(gained).toBeGreaterThan(8000)
    expect(gained).toBeLessThan(9000)
    expect(planar(view, '1') - planar(before, '1')).toBeCloseTo(-gained, 1)
    const [segment] = outlineOf(view, '0').segments.filter(({ method }) => method === 'drawn-by-hand')
    expect(segment).toMatchObject({ callIndex: 0, drawnBy: OFFICER })
  })

  test('a claim with a hole and a part apart is measured and overlapped with both', async () => {
    const fabric = await machine()
    const shape = shapeOfDescription(fabric, '0')
    const square = (west: number, south: number, size: number): Position[] => [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
    ]
    const holed = valueOf(
      cutHole(fabric, shape.id, { positions: square(108.0005, 24.001, 0.0005), drawnBy: OFFICER }, plane),
    )
    const apart = valueOf(
      addPart(holed, shape.id, { positions: square(108.0045, 24.001, 0.001), drawnBy: OFFICER }, plane),
    )
    const before = planar(await readCase(), '0')
    const view = await save(apart)
    const { geometry } = outlineOf(view, '0')
    expect(geometry!.type).toBe('MultiPolygon')
    // 0.001° by 0.001° at 24° N is 101.7 m by 110.8 m; the hole is a quarter of it.
    expect((planar(view, '0') - before) / (101.7 * 110.8 * 0.75)).toBeCloseTo(1, 2)
    expect(view.overlaps.length).toBeGreaterThan(0)
  })
})

describe('what is stored', () => {
  test('a version can be read, compared and returned to; nothing is overwritten', async () => {
    const first = await machine()
    await save(first, '接手')
    const drawn: Position[] = [
      [MIDDLE, 24.0025],
      [MIDDLE + 0.0003, 24.0015],
      [MIDDLE, 24.0005],
    ]
    const second = valueOf(reshape(first, { drawn, toleranceMetres: 1, drawnBy: OFFICER }, plane)).fabric
    await save(second, '改一段')
    const comparison = await get<WireFabricComparison>('/fabric/comparison?before=1&after=2')
    const [one, other] = comparison.shapes
    expect(one!.added.squareMetres).toBeGreaterThan(1000)
    expect(other!.removed.squareMetres).toBeCloseTo(one!.added.squareMetres, 1)
    expect(one!.largestShift!.metres / (0.0003 * 101_700)).toBeCloseTo(1, 1)
    const view = await changed('fabric/return', { version: 1, changedBy: OFFICER })
    expect(outlineOf(view, '0').fabricVersion).toBe(3)
    expect(await versions()).toMatchObject([
      { version: 3, returnsTo: 1 },
      { version: 2, reason: '改一段' },
      { version: 1 },
    ])
    expect((await get<WireFabricVersionContent>('/fabric/versions/2')).fabric).toEqual(second)
    expect(
      (await get<WireFabricComparison>('/fabric/comparison?before=1&after=3')).shapes.every(
        ({ isChanged }) => !isChanged,
      ),
    ).toBe(true)
    expect((await app.inject(`/api/cases/${id}/fabric/versions/9`)).statusCode).toBe(404)
  })

  test('a shape that is released is drawn by the machine again, its neighbour stays in hand', async () => {
    const before = await readCase()
    const fabric = await machine()
    const drawn: Position[] = [
      [WEST, 24.0025],
      [WEST + 0.0003, 24.0015],
      [WEST, 24.0005],
    ]
    const { fabric: bent } = valueOf(reshape(fabric, { drawn, toleranceMetres: 1, drawnBy: OFFICER }, plane))
    expect(planar(await save(bent), '0')).toBeLessThan(planar(before, '0') - 1000)
    const shapeId = shapeOfDescription(bent, '0').id
    const view = await changed('fabric/release', { shapeId, changedBy: OFFICER, reason: '现场核实' })
    expect(planar(view, '0')).toBeCloseTo(planar(before, '0'), 3)
    expect(outlineOf(view, '0').fabricVersion).toBeNull()
    // It was drawn from the first version and has not moved since.
    expect(outlineOf(view, '1').fabricVersion).toBe(1)
  })

  test('the second of two editors is told the version as it stands, and the first one’s lines stand', async () => {
    const { version } = await readCase()
    const fabric = await machine()
    const road = roadOf(fabric)
    const bend = (by: number) =>
      valueOf(
        moveVertex(
          valueOf(insertVertex(fabric, { lineId: road.id, afterVertex: 0, at: [MIDDLE, 24.0015], drawnBy: OFFICER })),
          { lineId: road.id, vertex: 1, to: [MIDDLE + by, 24.0015], drawnBy: OFFICER },
        ),
      )
    const body = (by: number) => ({ fabric: bend(by), changedBy: OFFICER, reason: '现场核实' })
    expect((await put('fabric', body(0.0002), version)).statusCode).toBe(200)
    const second = await put('fabric', body(-0.0002), version)
    expect(second.statusCode).toBe(412)
    expect(second.json()).toMatchObject({ error: { code: 'stale-version', details: { version: version + 1 } } })
    expect(roadOf((await get<WireStandingFabric>('/fabric')).standing!.fabric)).toEqual(roadOf(bend(0.0002)))
  })

  test('lines that cross themselves are refused with the spot, and what was stored stands', async () => {
    const fabric = await machine()
    const view = await save(fabric)
    const west = fabric.lines.find(({ placeId }) => placeId === 'ridge')!
    const bent = valueOf(
      insertVertex(fabric, { lineId: west.id, afterVertex: 0, at: [WEST, 24.0015], drawnBy: OFFICER }),
    )
    const crossing = valueOf(
      moveVertex(bent, { lineId: west.id, vertex: 1, to: [MIDDLE + 0.001, 24.0015], drawnBy: OFFICER }),
    )
    const response = await put('fabric', { fabric: crossing, changedBy: OFFICER, reason: '现场核实' })
    expect(response.statusCode).toBe(422)
    const { code, details } = response.json<{
      error: { code: string; details: { longitude: number; findings: unknown[] } }
    }>().error
    expect(code).toBe('fabric-self-crossing')
    expect(details.longitude).toBeCloseTo(MIDDLE, 6)
    expect(await readCase()).toEqual(view)
    expect(await versions()).toHaveLength(1)
  })

  test('a version without a reason is refused in one sentence, and nothing is stored', async () => {
    const response = await put('fabric', { fabric: await machine(), changedBy: OFFICER, reason: '  ' })
    const { code, message } = response.json<{ error: { code: string; message: string } }>().error
    expect([response.statusCode, code]).toEqual([422, 'fabric-reason-missing'])
    expect(message).toMatch(/理由/u)
    expect(await versions()).toEqual([])
  })

  test('a spot that was clicked twice is stored with a warning', async () => {
    const fabric = await machine()
    const west = fabric.lines.find(({ placeId }) => placeId === 'ridge')!
    const bent = valueOf(
      insertVertex(fabric, { lineId: west.id, afterVertex: 0, at: [WEST, 24.0015], drawnBy: OFFICER }),
    )
    const out = valueOf(
      moveVertex(bent, { lineId: west.id, vertex: 1, to: [WEST - 0.0005, 24.0015], drawnBy: OFFICER }),
    )
    const doubled = valueOf(
      insertVertex(out, { lineId: west.id, afterVertex: 1, at: [WEST - 0.0005 + 1e-8, 24.0015], drawnBy: OFFICER }),
    )
    await save(doubled)
    const [stored] = await versions()
    const duplicate = stored!.findings.find(({ code }) => code === 'duplicate-vertex')
    expect(duplicate).toMatchObject({ severity: 'warning', lineId: west.id })
    expect(duplicate!.sentence['zh-CN']).toContain('点了两次')
  })

  test.each([
    [
      'a shape whose line is missing',
      (fabric: Fabric): Fabric => ({ ...fabric, lines: fabric.lines.slice(1) }),
      'fabric-broken-reference',
    ],
    [
      'a ring that does not close',
      (fabric: Fabric): Fabric => ({
        ...fabric,
        shapes: fabric.shapes.map((shape) => ({
          ...shape,
          parts: shape.parts.map((part) => part.map((ring) => ring.slice(1))),
        })),
      }),
      'fabric-ring-open',
    ],
    [
      'a description that the case does not have',
      (fabric: Fabric): Fabric => ({
        ...fabric,
        shapes: fabric.shapes.map((shape) => ({
          ...shape,
          of: { kind: 'description', descriptionId: '77', role: 'claim' },
        })),
      }),
      'fabric-broken-reference',
    ],
    [
      'lines in another zone',
      (fabric: Fabric): Fabric => ({
        ...fabric,
        lines: fabric.lines.map((one) => ({
          ...one,
          coordinates: one.coordinates.map((position) => gaussKruger(111).toGeographic(plane.toPlane(position))),
        })),
      }),
      'fabric-wrong-zone',
    ],
  ])('%s is refused', async (_, change, code) => {
    const response = await put('fabric', { fabric: change(await machine()), changedBy: OFFICER, reason: '现场核实' })
    expect([response.statusCode, response.json<{ error: { code: string } }>().error.code]).toEqual([422, code])
    expect(await versions()).toEqual([])
  })

  test('words that are read otherwise leave their line where it is, with an open remark', async () => {
    await save(await machine())
    const before = await readCase()
    const [call] = before.descriptions[0]!.calls
    const view = await changed('call-corrections', {
      descriptionId: '0',
      span: { start: call!.start, end: call!.end },
      calls: [],
      decidedBy: OFFICER,
    })
    expect(planar(view, '0')).toBeCloseTo(planar(before, '0'), 6)
    expect(outlineOf(view, '0').openSides).toContainEqual({
      callIndex: null,
      side: null,
      reason: 'words-gone',
      gapMetres: null,
    })
    expect(outlineOf(view, '0').segments).toHaveLength(outlineOf(before, '0').segments.length)
    expect(outlineOf(view, '0').segments.map(({ callIndex }) => callIndex)).toContain(2)
  })
})

test('nobody changes a version that is stored', async () => {
  await save(EMPTY_FABRIC)
  await expect(
    database.inTransaction((client) => client.query("update sizhi.fabric_version set reason = 'anders'")),
  ).rejects.toThrow(/permission denied/u)
})

test('the two parts of a split extent share the dividing line and cover the extent to less than a square metre', async () => {
  const fabric = await machine()
  const extent = shapeOfDescription(fabric, '0')
  const course = valueOf(
    drawCourse(
      fabric,
      { kind: 'free', name: '分界线' },
      {
        positions: [
          [WEST - 0.0001, 24.0012],
          [108.001, 24.0018],
          [MIDDLE - 0.000005, 24.0014],
        ],
        drawnBy: OFFICER,
      },
      plane,
    ),
  )
  const {
    fabric: split,
    leftId,
    rightId,
  } = valueOf(
    splitShape(
      course.fabric,
      {
        shapeId: extent.id,
        cut: { courseOf: course.shapeId },
        toleranceMetres: 2,
        left: { kind: 'free', name: '北片' },
        right: { kind: 'free', name: '南片' },
        keepWhole: true,
      },
      plane,
    ),
  )
  await save(split)
  const { fabric: stored } = (await get<WireStandingFabric>('/fabric')).standing!
  const geometry = (shapeId: string) => JSON.stringify({ type: 'Polygon', coordinates: ringOf(stored, shapeId) })
  const { rows } = await database.inTransaction((client) =>
    client.query<{ left_over: number; shared: number }>(
      `with g as (select st_transform(st_setsrid(st_geomfromgeojson($1), 4490), 4545) as whole,
         st_transform(st_setsrid(st_geomfromgeojson($2), 4490), 4545) as one, st_transform(st_setsrid(st_geomfromgeojson($3), 4490), 4545) as two)
       select st_area(st_symdifference(whole, st_union(one, two))) as left_over, st_area(st_intersection(one, two)) as shared from g`,
      [geometry(extent.id), geometry(leftId), geometry(rightId)],
    ),
  )
  expect(rows[0]!.left_over).toBeLessThan(1)
  expect(rows[0]!.shared).toBeLessThan(0.01)
})

function ringOf(fabric: Fabric, shapeId: string): Position[][] {
  const lines = linesById(fabric)
  return shapeOf(fabric, shapeId).parts[0]!.map((ring) => {
    const positions = ring.flatMap(({ lineId, reversed }) => {
      const { coordinates } = lines.get(lineId)!
      return (reversed ? [...coordinates].reverse() : [...coordinates]).slice(0, -1)
    })
    return [...positions, positions[0]!]
  })
}
