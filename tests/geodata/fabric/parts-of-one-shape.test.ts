import { describe, expect, test } from 'vitest'

import { checkFabric } from '../../../geodata/fabric/checks/check-fabric.ts'
import { compareFabrics } from '../../../geodata/fabric/compare-fabrics.ts'
import { fabricOf } from '../../../geodata/fabric/fabric-of.ts'
import { shapeOf } from '../../../geodata/fabric/find.ts'
import { outlineOfShape } from '../../../geodata/fabric/outline-of-shape.ts'
import { givePart } from '../../../geodata/fabric/operations/give-part.ts'
import { joinParts } from '../../../geodata/fabric/operations/merge-shapes.ts'
import { moveVertex } from '../../../geodata/fabric/operations/move-vertex.ts'
import { splitShape } from '../../../geodata/fabric/operations/split-shape.ts'
import { shapesApart } from '../../../geodata/fabric/shapes-apart.ts'
import { isInnerLine } from '../../../geodata/outline/model.ts'

import { at, box, inField, path, plane, squareMetresOf, valueOf, wordsAt } from './fields.ts'

import type { Fabric } from '../../../geodata/fabric/model.ts'
import type { StandingWords } from '../../../geodata/fabric/shapes-apart.ts'

const drawnBy = '测试员甲'
const neighbours = (): Fabric => fabricOf([box(1, [0, 0, 200, 100]), box(2, [200, 0, 300, 100])], plane)
/** The western field cut at 80 m, bent in the middle so that it has a corner of its own. */
const cut = { drawn: path([80, 100], [90, 50], [80, 0]), drawnBy }
const split = (fabric: Fabric = neighbours()) =>
  valueOf(splitShape(fabric, { shapeId: 'shape-1', cut, toleranceMetres: 2, left: null, right: null }, plane))
const areasOf = (fabric: Fabric) => fabric.shapes.map(({ id }) => Math.round(squareMetresOf(fabric, id)))
const award = { kind: 'award', call: wordsAt(9, 1) } as const
const standing: StandingWords = { descriptionStands: (id) => ['1', '2'].includes(id), awards: [wordsAt(9, 1)] }

describe('a claim that a person parts by a line', () => {
  test('keeps both halves, and its area is their sum', () => {
    const { fabric, leftId, rightId } = split()
    expect([leftId, rightId]).toEqual(['shape-1', 'shape-1'])
    expect(shapeOf(fabric, 'shape-1').parts).toHaveLength(2)
    expect(areasOf(fabric)).toEqual([20_000, 10_000])
    expect(shapesApart(fabric, standing)).toEqual([])
  })

  test('is one ground as it was, with the line in it told once and as no boundary', () => {
    const { fabric, dividing } = split()
    const shape = shapeOf(fabric, 'shape-1')
    const { calls } = box(1, [0, 0, 200, 100])
    const { polygon, segments, closedByStraightMetres } = outlineOfShape(fabric, shape, calls, calls, undefined, plane)
    expect(polygon!.type).toBe('Polygon')
    const corners = (polygon!.coordinates as number[][][])[0]!.map((position) => inField(position))
    expect(corners.every(([east]) => east < 85 || east > 95)).toBe(true)
    const inner = segments.filter(isInnerLine)
    expect(inner).toHaveLength(1)
    expect(inner[0]).toMatchObject({ method: 'drawn-by-hand', drawnBy, callIndex: null })
    expect(segments.filter(({ callIndex }) => callIndex === 3)).toHaveLength(2)
    expect(closedByStraightMetres).toBe(0)
    expect(dividing).toHaveLength(1)
  })

  test('has nothing wrong with it, and is told to be parted, not moved', () => {
    const { fabric } = split()
    expect(valueOf(checkFabric(fabric, [], plane))).toEqual([])
    const [one, other] = compareFabrics(neighbours(), fabric, plane).shapes
    expect(one).toMatchObject({ largestShift: null, isChanged: true })
    // The knots of the cut are rounded to 0.1 mm.
    expect(one!.added.squareMetres + one!.removed.squareMetres).toBeLessThan(0.1)
    expect(other!.isChanged).toBe(false)
  })

  test('whose parts truly run into each other is still found out', () => {
    const { fabric, dividing } = split()
    const north = fabric.lines.find(
      ({ words, coordinates }) =>
        words.some(({ call }) => call.start === wordsAt(1, 3).start) &&
        coordinates.some((position) => inField(position)[0] < 1),
    )!
    const vertex = north.coordinates.findIndex((position) => inField(position)[0] < 1)
    const bent = valueOf(moveVertex(fabric, { lineId: north.id, vertex, to: at(150, 50), drawnBy }))
    const found = valueOf(checkFabric(bent, [], plane))
    expect(dividing).toHaveLength(1)
    expect(found.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toContain('self-crossing')
  })

  test('becomes one part again, and the line between goes', () => {
    const { fabric } = valueOf(joinParts(split().fabric, 'shape-1', plane))
    expect(shapeOf(fabric, 'shape-1').parts).toHaveLength(1)
    expect(fabric.lines.some(({ drawnBy: who }) => who === drawnBy)).toBe(false)
    expect(areasOf(fabric)).toEqual([20_000, 10_000])
    const again = joinParts(fabric, 'shape-1', plane)
    expect(again.ok ? undefined : again.problem.code).toBe('fabric-merge-shares-nothing')
  })
})

describe('a part that a person gives elsewhere', () => {
  test('and to no words stands by itself, with its ground', () => {
    const { fabric, shapeId } = valueOf(givePart(split().fabric, 'shape-1', 0, { kind: 'free', name: '东半片' }))
    expect(shapesApart(fabric, standing).map(({ id }) => id)).toEqual([shapeId])
    // East of the cut: 120 m by 100 m less the triangle that the bend takes off.
    expect(squareMetresOf(fabric, shapeId)).toBeCloseTo(12_000 - 500, 0)
    expect(squareMetresOf(fabric, 'shape-1') + squareMetresOf(fabric, shapeId)).toBeCloseTo(20_000, 0)
  })

  test('and to an award is the award, which the next part joins', () => {
    const further = { drawn: path([150, 100], [150, 0]), drawnBy }
    const three = valueOf(
      splitShape(
        split().fabric,
        { shapeId: 'shape-1', cut: further, toleranceMetres: 2, left: null, right: null },
        plane,
      ),
    ).fabric
    expect(shapeOf(three, 'shape-1').parts).toHaveLength(3)
    const first = valueOf(givePart(three, 'shape-1', 0, award))
    const second = valueOf(givePart(first.fabric, 'shape-1', 0, award))
    expect(second.shapeId).toBe(first.shapeId)
    expect(shapeOf(second.fabric, second.shapeId).parts).toHaveLength(2)
    expect(squareMetresOf(second.fabric, 'shape-1') + squareMetresOf(second.fabric, second.shapeId)).toBeCloseTo(
      20_000,
      0,
    )
    expect(shapesApart(second.fabric, standing)).toEqual([])
  })

  test('cannot be the last one that words ask for; of a shape of no words it can, and nothing is lost', () => {
    const last = givePart(neighbours(), 'shape-2', 0, award)
    expect(last.ok ? undefined : last.problem.code).toBe('fabric-last-part')
    const { fabric, shapeId } = valueOf(givePart(split().fabric, 'shape-1', 0, { kind: 'free', name: '东半片' }))
    const claim = shapeOf(fabric, 'shape-1').of
    const back = valueOf(givePart(fabric, shapeId, 0, claim))
    expect(back.shapeId).toBe('shape-1')
    expect(areasOf(back.fabric)).toEqual([20_000, 10_000])
  })

  test('is listed too when its words describe no boundary any more', () => {
    const { fabric } = split()
    const gone: StandingWords = { descriptionStands: (id) => id === '2', awards: [] }
    expect(shapesApart(fabric, gone).map(({ id }) => id)).toEqual(['shape-1'])
    const given = valueOf(givePart(fabric, 'shape-1', 0, award)).fabric
    expect(shapesApart(given, gone)).toHaveLength(2)
  })
})
