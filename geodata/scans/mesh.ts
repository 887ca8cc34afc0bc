import type { Pixel, PictureSize } from './model.ts'
import type { Pair } from './normalised.ts'

/** A picture cut into cells, row by row from the upper left; each cell is drawn as two triangles. */
export type Mesh = {
  readonly columns: number
  readonly rows: number
  /** (columns + 1) × (rows + 1) of them. */
  readonly vertices: readonly { readonly pixel: Pixel; readonly target: Pair }[]
  /** How far from its right place the drawing is at most, in pixels, measured at middles of cells and of their edges. */
  readonly errorPixels: number
}

const MOST_CELLS_ON_A_SIDE = 64

/** Corners (columns first), then the place between them that is compared, as shares of a cell. */
const CHECKS = [
  [
    [0, 0],
    [1, 0],
    [0.5, 0],
  ],
  [
    [0, 0],
    [0, 1],
    [0, 0.5],
  ],
  // The diagonal that both triangles share.
  [
    [1, 0],
    [0, 1],
    [0.5, 0.5],
  ],
] as const

function meshOf({ widthPixels, heightPixels }: PictureSize, project: (pixel: Pixel) => Pair, cells: number): Mesh {
  const [cellWidth, cellHeight] = [widthPixels / cells, heightPixels / cells]
  const pixelAt = (column: number, row: number): Pixel => [column * cellWidth, row * cellHeight]
  const vertices = Array.from({ length: (cells + 1) ** 2 }, (_, index) => {
    const pixel = pixelAt(index % (cells + 1), Math.floor(index / (cells + 1)))
    return { pixel, target: project(pixel) }
  })
  const targetAt = (column: number, row: number): Pair => vertices[row * (cells + 1) + column]!.target
  let errorPixels = 0
  for (let row = 0; row < cells; row++)
    for (let column = 0; column < cells; column++) {
      const [corner, right, down] = [targetAt(column, row), targetAt(column + 1, row), targetAt(column, row + 1)]
      // The shorter side of a pixel at this cell: errors are taken as large as they can look.
      const unit = Math.min(
        Math.hypot(right[0] - corner[0], right[1] - corner[1]) / cellWidth,
        Math.hypot(down[0] - corner[0], down[1] - corner[1]) / cellHeight,
      )
      for (const [[ax, ay], [bx, by], [x, y]] of CHECKS) {
        const [a, b] = [targetAt(column + ax, row + ay), targetAt(column + bx, row + by)]
        const truth = project(pixelAt(column + x, row + y))
        const miss = Math.hypot((a[0] + b[0]) / 2 - truth[0], (a[1] + b[1]) / 2 - truth[1])
        if (miss > 0) errorPixels = Math.max(errorPixels, miss / unit)
      }
    }
  return { columns: cells, rows: cells, vertices, errorPixels }
}

/**
 * The coarsest of a row of meshes (1, 2, 4 … 64 cells on a side) whose flat triangles stay within a tolerance of the
 * bent picture; the finest where none does, with the error that it has.
 */
export function displayMesh(size: PictureSize, project: (pixel: Pixel) => Pair, tolerancePixels: number): Mesh {
  let mesh = meshOf(size, project, 1)
  // Half a bend can hide from a check at one middle: two meshes in a row must agree.
  let wasWithin = false
  while (mesh.columns < MOST_CELLS_ON_A_SIDE) {
    const isWithin = mesh.errorPixels <= tolerancePixels
    if (isWithin && wasWithin) break
    wasWithin = isWithin
    mesh = meshOf(size, project, mesh.columns * 2)
  }
  return mesh
}
