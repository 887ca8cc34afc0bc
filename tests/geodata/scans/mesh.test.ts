import { describe, expect, it } from 'vitest'

import { displayMesh } from '../../../geodata/scans/mesh.ts'

import { A4, bent, scattered, turned } from './invented-pictures.ts'

import type { Mesh } from '../../../geodata/scans/mesh.ts'
import type { Pixel } from '../../../geodata/scans/model.ts'

/** Where the triangles of the mesh draw a pixel. */
function drawnAt({ columns, rows, vertices }: Mesh, [x, y]: Pixel): readonly [number, number] {
  const [across, along] = [(x / A4.widthPixels) * columns, (y / A4.heightPixels) * rows]
  const [column, row] = [Math.min(columns - 1, Math.floor(across)), Math.min(rows - 1, Math.floor(along))]
  const [right, down] = [across - column, along - row]
  const corner = (addRight: number, addDown: number) =>
    vertices[(row + addDown) * (columns + 1) + column + addRight]!.target
  const isUpper = right + down <= 1
  const [origin, toRight, toDown] = isUpper
    ? [corner(0, 0), corner(1, 0), corner(0, 1)]
    : [corner(1, 1), corner(0, 1), corner(1, 0)]
  const [shareRight, shareDown] = isUpper ? [right, down] : [1 - right, 1 - down]
  return [0, 1].map(
    (axis) =>
      origin[axis]! + shareRight * (toRight[axis]! - origin[axis]!) + shareDown * (toDown[axis]! - origin[axis]!),
  ) as [number, number]
}

describe('the mesh that a picture is drawn with', () => {
  it('has two triangles a cell and few cells where nothing is bent', () => {
    const mesh = displayMesh(A4, turned(0.4, 30, [0, 0]), 0.5)
    expect([mesh.columns, mesh.rows, mesh.vertices.length]).toEqual([2, 2, 9])
    expect(mesh.vertices[0]!.pixel).toEqual([0, 0])
    expect(mesh.vertices.at(-1)!.pixel).toEqual([A4.widthPixels, A4.heightPixels])
  })

  it('draws every pixel of a bent picture within the tolerance, at 0.4 m a pixel', () => {
    const truth = bent(150, 80)
    const mesh = displayMesh(A4, truth, 0.5)
    expect(mesh.errorPixels).toBeLessThanOrEqual(0.5)
    for (const pixel of scattered(200, 3)) {
      const [east, north] = truth(pixel)
      const [drawnEast, drawnNorth] = drawnAt(mesh, pixel)
      expect(Math.hypot(drawnEast - east, drawnNorth - north) / 0.4).toBeLessThan(0.75)
    }
  })

  it('stops at 64 cells a side and tells the error that remains', () => {
    const wild = ([x, y]: Pixel): readonly [number, number] => [x + 40 * Math.sin(y / 3), y]
    const mesh = displayMesh(A4, wild, 0.5)
    expect(mesh.columns).toBe(64)
    expect(mesh.errorPixels).toBeGreaterThan(0.5)
  })
})
