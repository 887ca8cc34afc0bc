import { expect, test } from 'vitest'

import { drawCourse, drawShape } from '../../../geodata/fabric/operations/change-parts.ts'
import { layCourse } from '../../../geodata/fabric/operations/lay-course.ts'
import { shapeOf } from '../../../geodata/fabric/find.ts'
import { EMPTY_FABRIC } from '../../../geodata/fabric/model.ts'

import { inField, path, plane, squareMetresOf, valueOf, wordsAt } from './fields.ts'

const drawnBy = '测试员甲'
const words = [{ call: wordsAt(1, 0), mark: null, certainty: 'stated' }] as const
const divided = () =>
  valueOf(
    drawCourse(
      EMPTY_FABRIC,
      { kind: 'description', descriptionId: '1', role: 'dividing-line' },
      { positions: path([0, 50], [200, 50]), words, drawnBy: '测试员乙' },
      plane,
    ),
  )

test('a dividing line runs along its new course only, and answers the words of the old one as implied', () => {
  const { fabric, shapeId } = divided()
  const laid = valueOf(layCourse(fabric, shapeId, { positions: path([100, 0], [100, 100]), drawnBy }))
  expect(laid.lines).toHaveLength(1)
  const [line] = laid.lines
  expect(line!.coordinates.map((position) => inField(position).map(Math.round))).toEqual([
    [100, 0],
    [100, 100],
  ])
  expect(line).toMatchObject({
    method: 'drawn-by-hand',
    drawnBy,
    words: [{ call: wordsAt(1, 0), certainty: 'implied' }],
  })
  expect(shapeOf(laid, shapeId).courses).toEqual([[{ lineId: line!.id, reversed: false }]])
})

test('ground that had the old course for its edge keeps it', () => {
  const { fabric, shapeId } = divided()
  const ring = { positions: path([0, 50], [200, 50], [200, 100], [0, 100]), drawnBy }
  const award = valueOf(drawShape(fabric, { kind: 'free', name: '北块' }, ring, plane))
  const laid = valueOf(layCourse(award.fabric, shapeId, { positions: path([100, 0], [100, 100]), drawnBy }))
  expect(squareMetresOf(laid, award.shapeId)).toBeCloseTo(10_000, 1)
})

test('a course of one point is refused', () => {
  const { fabric, shapeId } = divided()
  const refused = layCourse(fabric, shapeId, { positions: path([100, 0], [100, 0]), drawnBy })
  expect(refused.ok ? undefined : refused.problem.code).toBe('fabric-line-too-short')
})
