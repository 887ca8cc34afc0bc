import { describe, expect, test } from 'vitest'

import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { fabricOf } from '../../../geodata/fabric/fabric-of.ts'
import { moveVertex } from '../../../geodata/fabric/operations/move-vertex.ts'
import { lineIdsOf, neighboursOf, sharersOf } from '../../../web/state/outlines/neighbours.ts'
import { OutlineEditing } from '../../../web/state/outlines/outline-editing.svelte.ts'
import { shapeFacts } from '../../../web/state/outlines/shape-facts.ts'

import type { Fabric } from '../../../geodata/fabric/model.ts'
import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'

const plane = gaussKruger(108)
const at = ([east, north]: Metres) => plane.toGeographic([500_000 + east, 2_700_000 + north])

/** The outline of a rectangle, one segment a side. */
function rectangle(id: string, west: number, east: number) {
  const corners: Metres[] = [
    [west, 0],
    [east, 0],
    [east, 100],
    [west, 100],
    [west, 0],
  ]
  const ring = corners.map(at)
  return {
    of: { kind: 'description' as const, descriptionId: id, role: 'claim' as const },
    segments: ring.slice(1).map((position, index) => ({
      callIndex: null,
      markIndex: null,
      placeId: null,
      method: 'straight' as const,
      certainty: 'stated' as const,
      accuracyMetres: null,
      reason: 'straight-by-words' as const,
      coordinates: [ring[index]!, position],
    })),
    polygon: { type: 'Polygon' as const, coordinates: [ring] },
    calls: [],
  }
}

/** Two squares of a hectare beside each other. */
const neighbours: Fabric = fabricOf([rectangle('0', 0, 100), rectangle('1', 100, 200)], plane)
const [west, east] = neighbours.shapes
const shared = lineIdsOf(west!).find((lineId) => lineIdsOf(east!).includes(lineId))!
const areasOf = (fabric: Fabric) => fabric.shapes.map((shape) => shapeFacts(fabric, shape, plane).areaSquareMetres!)
/** The line between the two, moved eastward at its start. */
const movedEast = (fabric: Fabric, metres: number): Fabric => {
  const line = fabric.lines.find(({ id }) => id === shared)!
  const [x, y] = plane.toPlane(line.coordinates[0]!)
  const moved = moveVertex(fabric, {
    lineId: shared,
    vertex: 0,
    to: plane.toGeographic([x + metres, y]),
    drawnBy: '黄调解员',
  })
  if (!moved.ok) throw new Error(moved.problem.code)
  return moved.value
}

const editing = (): OutlineEditing => {
  const begun = new OutlineEditing(null, () => '黄调解员')
  begun.open(neighbours)
  return begun
}

describe('two areas in hand that share a boundary', () => {
  test('are neighbours by one line that both use, and measure a hectare each', () => {
    expect(neighboursOf(neighbours, west!)).toEqual([east])
    expect(sharersOf(neighbours, shared)).toBe(2)
    for (const area of areasOf(neighbours)) expect(area).toBeCloseTo(10_000, 1)
  })

  test('both change when the line between them is dragged, and one step back brings both back', () => {
    const hands = editing()
    for (const metres of [3, 7, 10]) hands.preview({ ok: true, value: movedEast(hands.beforeDrag, metres) })
    hands.settle('vertex-moved')
    const [larger, smaller] = areasOf(hands.fabric)
    expect(larger).toBeCloseTo(10_500, 1)
    expect(smaller).toBeCloseTo(9_500, 1)
    hands.undo()
    expect(hands.fabric).toBe(neighbours)
    expect(hands.lastStep).toBeNull()
    hands.redo()
    expect(areasOf(hands.fabric)[0]).toBeCloseTo(10_500, 1)
  })

  test('stay as they are when something cannot be done, and the reason is told', () => {
    const hands = editing()
    const end = neighbours.lines.find(({ id }) => id === shared)!.coordinates.at(-1)!
    const done = hands.apply(
      'vertex-moved',
      moveVertex(hands.fabric, { lineId: shared, vertex: 0, to: end, drawnBy: '黄调解员' }),
    )
    expect(done).toBe(false)
    expect(hands.problem?.code).toBe('fabric-vertex-taken')
    expect(hands.fabric).toBe(neighbours)
  })
})
