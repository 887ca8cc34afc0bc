import { expect, test } from 'vitest'

import { handledVertices } from '../../../../web/map/drawing/line-handles.ts'

import type { Position } from 'geojson'

const vertices = Array.from({ length: 2000 }, (_, index): Position => [108 + index / 100_000, 22])
const course = { vertices, isClosed: false }

test('from far a long line has handles along all of it, from near every vertex in view has one', () => {
  const far = handledVertices(course, () => true)
  expect(far.length).toBeLessThanOrEqual(300)
  expect(far.at(-1)).toBeGreaterThan(1990)
  const near = handledVertices(course, ([longitude = 0]) => longitude >= 108.01 && longitude < 108.012)
  expect(near).toEqual(Array.from({ length: near.length }, (_, index) => near[0]! + index))
  expect(near.length).toBeGreaterThan(190)
})

test('a line of few vertices has a handle on each, in view or not', () => {
  const few = { vertices: vertices.slice(0, 300), isClosed: true }
  expect(handledVertices(few, () => false)).toHaveLength(300)
})
