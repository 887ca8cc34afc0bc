import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { movingMarks, standingMarks } from '../../../../web/map/drawing/drawn-marks.ts'

import type { Position } from 'geojson'
import type { Mark } from '../../../../web/map/drawing/marks.ts'
import type { DrawnShape } from '../../../../web/state/drawing/shape.ts'

const SQUARE: Position[] = [
  [108, 24],
  [108.001, 24],
  [108.001, 24.001],
  [108, 24.001],
]
const square: DrawnShape = { shape: 'area', vertices: SQUARE, holes: [] }

/** The edges of a drawing's course, each once whichever way it runs. */
const edges = (marks: readonly Mark[]): string[] =>
  marks
    .flatMap(({ properties, geometry }) =>
      properties.role === 'course' && geometry.type === 'LineString'
        ? geometry.coordinates.slice(1).map((to, index) => [geometry.coordinates[index]!, to])
        : [],
    )
    .map((edge) =>
      edge
        .map((position) => position.join(' '))
        .sort()
        .join(' to '),
    )
    .sort()
const points = (marks: readonly Mark[], ...roles: string[]) =>
  marks.flatMap(({ properties, geometry }) =>
    geometry.type === 'Point' && roles.includes(properties.role) ? [geometry.coordinates] : [],
  )

describe('a drawing of which one vertex is dragged', () => {
  it('is whole: what stands and what moves have every edge and every vertex once', () => {
    const positions = fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })), {
      minLength: 3,
      maxLength: 12,
      selector: (position) => position.join(' '),
    })
    const drawing = fc.record({ shape: fc.constantFrom('line', 'area'), vertices: positions, at: fc.nat() })
    fc.assert(
      fc.property(drawing, ({ shape, vertices, at }) => {
        const drawn: DrawnShape = { shape, vertices, holes: [] }
        const moved = at % vertices.length
        const parted = [...standingMarks(drawn, null, moved), ...movingMarks(drawn, null, moved, null)]
        const whole = standingMarks(drawn, null, null)
        expect(edges(parted)).toEqual(edges(whole))
        expect(edges(whole)).toHaveLength(shape === 'area' ? vertices.length : vertices.length - 1)
        for (const role of ['vertex', 'midpoint'])
          expect(points(parted, role).sort()).toEqual(points(whole, role).sort())
      }),
    )
  })

  it('moves by two edges and one vertex, however many vertices it has', () => {
    const vertices = Array.from({ length: 2000 }, (_, index): Position => [108 + index / 1e5, 24])
    const moving = movingMarks({ shape: 'line', vertices, holes: [] }, null, 1000, null)
    expect(edges(moving)).toHaveLength(2)
    expect(points(moving, 'vertex', 'chosen', 'midpoint')).toEqual([vertices[1000]])
    expect(moving.flatMap(({ geometry }) => geometry.coordinates.flat(2)).length).toBeLessThan(20)
  })

  it('keeps its ground where it was and carries its other corners on', () => {
    const roles = standingMarks(square, 2, 0).map(({ properties }) => properties.role)
    expect(roles.filter((role) => role === 'ground')).toHaveLength(1)
    expect(points(standingMarks(square, 2, 0), 'chosen')).toEqual([SQUARE[2]])
    expect(points(movingMarks(square, 0, 0, null), 'chosen')).toEqual([SQUARE[0]])
  })
})

describe('a line under way', () => {
  it('goes on from its last vertex to the pointer, and nothing else of it moves', () => {
    const pointer: Position = [108.002, 24.002]
    const moving = movingMarks({ shape: 'line', vertices: SQUARE, holes: [] }, null, null, pointer)
    expect(moving.map(({ properties, geometry }) => [properties.role, geometry.coordinates])).toEqual([
      ['leg', [SQUARE[3], pointer]],
    ])
  })
})
