import { expect, test } from 'vitest'

import { gaussKruger } from '../../../../geodata/crs/gauss-kruger.ts'
import { fitTransformation } from '../../../../geodata/scans/fit.ts'
import { mercatorMesh } from '../../../../web/map/scans/mercator-mesh.ts'
import { matrixFrom } from '../../../../web/map/scans/mesh-layer.ts'

import type { Pixel } from '../../../../geodata/scans/model.ts'

const SIZE = { widthPixels: 800, heightPixels: 600 }
const plane = gaussKruger(108)
const [EAST, NORTH] = plane.toPlane([108.2, 24.1])
const points = (
  [
    [0, 0],
    [800, 0],
    [0, 600],
    [800, 600],
  ] as Pixel[]
).map((pixel) => ({
  pixel,
  metres: [EAST + pixel[0] / 2, NORTH - pixel[1] / 2] as const,
}))
const mesh = mercatorMesh(SIZE, fitTransformation('affine', points)!.transformation, plane)

/** Web Mercator from 0 to 1, written out. */
const mercator = ([longitude = NaN, latitude = NaN]: readonly number[]): [number, number] => [
  (180 + longitude) / 360,
  (180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360))) / 360,
]

test('the corners of the mesh lie where the corners of the picture lie, to a centimetre', () => {
  const metresOfWorld = 40_075_016.7 * Math.cos((24.1 * Math.PI) / 180)
  for (const { pixel, metres } of points) {
    const [x, y] = mercator(plane.toGeographic(metres))
    let nearest = Infinity
    for (let at = 0; at < mesh.corners.length; at += 4) {
      const isSame = mesh.corners[at + 2] === pixel[0] / 800 && mesh.corners[at + 3] === pixel[1] / 600
      if (!isSame) continue
      const [east, south] = [mesh.corners[at]!, mesh.corners[at + 1]!].map(
        (value, axis) => mesh.origin[axis]! + value * mesh.unit,
      )
      nearest = Math.min(nearest, Math.hypot(east! - x, south! - y) * metresOfWorld)
    }
    expect(nearest).toBeLessThan(0.01)
  }
})

test('triangles name corners that there are', () => {
  expect(Math.max(...mesh.triangles)).toBe(mesh.corners.length / 4 - 1)
  expect(mesh.triangles.length % 3).toBe(0)
})

test('the matrix for figures told from an origin does with them what the map’s matrix does with the whole', () => {
  const world = [2, 0.5, 0, 0, -0.3, 3, 0, 0, 0, 0, 1, 0, 0.1, -0.2, 0, 1]
  const matrix = matrixFrom(world, [0.8, 0.4], 0.01)
  const apply = (m: ArrayLike<number>, x: number, y: number, row: number) =>
    m[row]! * x + m[4 + row]! * y + m[12 + row]!
  for (const row of [0, 1, 3])
    expect(apply(matrix, 5, -7, row)).toBeCloseTo(apply(world, 0.8 + 5 * 0.01, 0.4 - 7 * 0.01, row), 5)
})
