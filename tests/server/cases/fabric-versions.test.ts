import { describe, expect, test } from 'vitest'

import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { EMPTY_FABRIC, type Fabric } from '../../../geodata/fabric/model.ts'
import { insertVertex, moveVertex } from '../../../geodata/fabric/operations/move-vertex.ts'
import { reshape } from '../../../geodata/fabric/operations/reshape.ts'
import { valueOf } from '../../support/cases/named-lines.ts'
import {
  MIDDLE,
  OFFICER,
  outlineOf,
  planar,
  plane,
  roadOf,
  shapeOfDescription,
  useTwoVillages,
  WEST,
} from '../../support/cases/two-villages.ts'

import type {
  WireFabricComparison,
  WireFabricVersionContent,
  WireStandingFabric,
} from '../../../geodata/wire/fabric.ts'
import type { Position } from 'geojson'

const { changed, database, get, machine, put, readCase, save, statusOf, versions } = useTwoVillages('fabric-version')

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
    const view = await changed('fabric/return', { version: 1, changedBy: OFFICER, reason: '改错了，退回' })
    expect(outlineOf(view, '0').fabricVersion).toBe(3)
    expect(await versions()).toMatchObject([
      { version: 3, returnsTo: 1, changedBy: OFFICER, reason: '改错了，退回' },
      { version: 2, reason: '改一段' },
      { version: 1 },
    ])
    expect((await get<WireFabricVersionContent>('/fabric/versions/2')).fabric).toEqual(second)
    expect(
      (await get<WireFabricComparison>('/fabric/comparison?before=1&after=3')).shapes.every(
        ({ isChanged }) => !isChanged,
      ),
    ).toBe(true)
    expect(await statusOf('/fabric/versions/9')).toBe(404)
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

  test('an earlier version does not stand again without a reason', async () => {
    const fabric = await machine()
    await save(fabric)
    await save(EMPTY_FABRIC)
    const response = await put('fabric/return', { version: 1, changedBy: OFFICER, reason: ' ' })
    expect([response.statusCode, response.json<{ error: { code: string } }>().error.code]).toEqual([
      422,
      'fabric-reason-missing',
    ])
    expect((await put('fabric/return', { version: 1, changedBy: OFFICER })).statusCode).toBe(400)
    expect(await versions()).toHaveLength(2)
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
    database().inTransaction((client) => client.query("update sizhi.fabric_version set reason = 'anders'")),
  ).rejects.toThrow(/permission denied/u)
})
