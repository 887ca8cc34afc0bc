import { describe, expect, test } from 'vitest'

import { linesById, shapeOf } from '../../../geodata/fabric/find.ts'
import { addPart, cutHole, drawCourse } from '../../../geodata/fabric/operations/change-parts.ts'
import { insertVertex, moveVertex } from '../../../geodata/fabric/operations/move-vertex.ts'
import { splitShape } from '../../../geodata/fabric/operations/split-shape.ts'
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

import type { Fabric } from '../../../geodata/fabric/model.ts'
import type { WireStandingFabric } from '../../../geodata/wire/fabric.ts'
import type { Position } from 'geojson'

const { database, get, machine, readCase, save, versions } = useTwoVillages('fabric')

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
  const { rows } = await database().inTransaction((client) =>
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
