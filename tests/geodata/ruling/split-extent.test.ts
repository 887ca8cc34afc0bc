import fastCheck from 'fast-check'
import { expect, test } from 'vitest'

import { signedAreaSquareMetres } from '../../../geodata/crs/plane-geometry.ts'
import { splitExtent } from '../../../geodata/ruling/split-extent.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'

const field: Metres[] = [
  [0, 0],
  [200, 0],
  [200, 400],
  [0, 400],
  [0, 0],
]
const area = (ring: readonly Metres[]) => Math.abs(signedAreaSquareMetres(ring))

test('a line due west parts a field into a northern part on its right and a southern part on its left', () => {
  const parts = splitExtent(field, [
    [200, 280],
    [0, 280],
  ])
  expect(area(parts!.right)).toBeCloseTo(200 * 120, 9)
  expect(area(parts!.left)).toBeCloseTo(200 * 280, 9)
  expect(parts!.right.every(([, north]) => north >= 280)).toBe(true)
})

test('a line that ends inside the extent or outside it does not split it', () => {
  expect(
    splitExtent(field, [
      [200, 280],
      [60, 280],
    ]),
  ).toBeUndefined()
  expect(
    splitExtent(field, [
      [230, 280],
      [0, 280],
    ]),
  ).toBeUndefined()
  expect(splitExtent(field, [[200, 280]])).toBeUndefined()
})

test('the two parts together are the extent, wherever the line begins and ends and whichever way the ring runs', () => {
  const corner = fastCheck.integer({ min: 1, max: 399 })
  fastCheck.assert(
    fastCheck.property(
      corner,
      corner,
      fastCheck.boolean(),
      fastCheck.integer({ min: 20, max: 180 }),
      (start, end, turned, bend) => {
        const ring = turned ? [...field].reverse() : field
        const parts = splitExtent(ring, [
          [200, start],
          [bend, (start + end) / 2],
          [0, end],
        ])
        expect(area(parts!.left) + area(parts!.right)).toBeCloseTo(80_000, 6)
      },
    ),
  )
})

test('a line that leaves the extent on its way, runs along its edge or comes back to where it began does not split it', () => {
  const outside = splitExtent(field, [
    [200, 280],
    [260, 340],
    [200, 350],
  ])
  const across = splitExtent(field, [
    [200, 280],
    [-50, 280],
    [-50, 200],
    [200, 200],
  ])
  const along = splitExtent(field, [
    [200, 280],
    [200, 100],
  ])
  const there = splitExtent(field, [
    [200, 280],
    [60, 280],
    [200, 280],
  ])
  expect([outside, across, along, there]).toEqual([undefined, undefined, undefined, undefined])
})
