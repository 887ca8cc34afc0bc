import { expect, test } from 'vitest'

import { fabricOf } from '../../../geodata/fabric/fabric-of.ts'
import { drawCourse } from '../../../geodata/fabric/operations/change-parts.ts'
import { mergeShapes } from '../../../geodata/fabric/operations/merge-shapes.ts'
import { splitShape } from '../../../geodata/fabric/operations/split-shape.ts'
import { shapeOf } from '../../../geodata/fabric/find.ts'

import { box, path, plane, squareMetresOf, valueOf, wordsAt } from './fields.ts'

import type { Fabric } from '../../../geodata/fabric/model.ts'

const neighbours = (): Fabric => fabricOf([box(1, [0, 0, 200, 100]), box(2, [200, 0, 300, 100])], plane)
const drawnBy = '测试员甲'
const free = { kind: 'free', name: '一块' } as const

test('a split gives two parts that share the cut and are the whole together', () => {
  const before = neighbours()
  const { fabric, leftId, rightId, dividing } = valueOf(
    splitShape(
      before,
      {
        shapeId: 'shape-1',
        cut: { drawn: path([80, 98.5], [90, 50], [80, -30]), drawnBy },
        toleranceMetres: 2,
        left: null,
        right: free,
      },
      plane,
    ),
  )
  expect(leftId).toBe('shape-1')
  expect(squareMetresOf(fabric, leftId) + squareMetresOf(fabric, rightId)).toBeCloseTo(20_000, 1)
  expect(squareMetresOf(fabric, leftId)).toBeGreaterThan(11_000)
  expect(dividing).toHaveLength(1)
  expect(shapeOf(fabric, rightId).of).toEqual(free)
  // North and south sides are cut and answer their words on both sides of the cut.
  const north = fabric.lines.filter(({ words }) => words.some(({ call }) => call.start === wordsAt(1, 3).start))
  expect(north).toHaveLength(2)
})

test('a cut whose end stays away from the boundary splits nothing', () => {
  const refused = splitShape(
    neighbours(),
    {
      shapeId: 'shape-1',
      cut: { drawn: path([80, 100], [80, 30]), drawnBy },
      toleranceMetres: 2,
      left: null,
      right: null,
    },
    plane,
  )
  expect(refused.ok ? undefined : refused.problem.code).toBe('fabric-split-end-away')
  expect(refused.ok ? undefined : refused.problem.details['metres']).toBeCloseTo(30, 3)
})

test('a cut that leaves and comes back is refused: it would make three parts', () => {
  const refused = splitShape(
    neighbours(),
    {
      shapeId: 'shape-1',
      cut: { drawn: path([50, 110], [50, 80], [70, 120], [90, 80], [90, -5]), drawnBy },
      toleranceMetres: 2,
      left: null,
      right: null,
    },
    plane,
  )
  expect(refused.ok ? undefined : refused.problem.code).toBe('fabric-split-crosses-more')
})

test('the extent split along the dividing line stays beside two awards that share that very line', () => {
  const extent = fabricOf([box(1, [0, 0, 200, 100])], plane)
  const course = valueOf(
    drawCourse(
      extent,
      free,
      {
        positions: path([-20, 60], [90, 40], [199, 60]),
        words: [{ call: wordsAt(9, 0), mark: null, certainty: 'stated' }],
        drawnBy,
      },
      plane,
    ),
  )
  const award = (call: number) => ({ kind: 'award', call: wordsAt(9, call) }) as const
  const { fabric, leftId, rightId, dividing } = valueOf(
    splitShape(
      course.fabric,
      {
        shapeId: 'shape-1',
        cut: { courseOf: course.shapeId },
        toleranceMetres: 2,
        left: award(1),
        right: award(2),
        keepWhole: true,
      },
      plane,
    ),
  )
  expect(squareMetresOf(fabric, leftId) + squareMetresOf(fabric, rightId)).toBeCloseTo(
    squareMetresOf(fabric, 'shape-1'),
    6,
  )
  const shared = fabric.lines.find(({ id }) => id === dividing[0]!.lineId)!
  expect(shared.words[0]!.call).toEqual(wordsAt(9, 0))
  expect(shapeOf(fabric, course.shapeId).courses[0]).toContainEqual(dividing[0])
})

test('neighbours merged are one area, and the words of the line between them are given back', () => {
  const { fabric, released } = valueOf(mergeShapes(neighbours(), 'shape-1', 'shape-2', plane))
  expect(squareMetresOf(fabric, 'shape-1')).toBeCloseTo(30_000, 1)
  expect(fabric.shapes).toHaveLength(1)
  expect(released.map(({ call }) => call)).toEqual([wordsAt(1, 0), wordsAt(2, 2)])
})

test('areas apart from each other cannot be merged', () => {
  const apart = fabricOf([box(1, [0, 0, 100, 100]), box(2, [200, 0, 300, 100])], plane)
  const refused = mergeShapes(apart, 'shape-1', 'shape-2', plane)
  expect(refused.ok ? undefined : refused.problem.code).toBe('fabric-merge-shares-nothing')
})
