import { expect, test } from 'vitest'

import { edgesOfArea } from '../../../geodata/outline/area-edges.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'

const plain: Metres[] = [
  [0, 100],
  [-5, 50],
  [0, 0],
  [-80, 2],
  [-85, 50],
  [-80, 98],
  [0, 100],
]

test('coming from the east the near edge of a plain is its eastern one and the far edge its western one', () => {
  const { near, far } = edgesOfArea(plain, [-1, 0])
  expect(near).toEqual([
    [0, 100],
    [-5, 50],
    [0, 0],
  ])
  expect(far).toEqual([
    [0, 0],
    [-80, 2],
    [-85, 50],
    [-80, 98],
    [0, 100],
  ])
})

test('coming from the other side the edges change places', () => {
  const [east, west] = [edgesOfArea(plain, [-1, 0]), edgesOfArea(plain, [1, 0])]
  expect(west.near).toEqual(east.far)
  expect(west.far).toEqual(east.near)
})
