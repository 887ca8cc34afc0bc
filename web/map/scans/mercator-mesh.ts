import { MercatorCoordinate } from 'maplibre-gl'

import { displayMesh } from '../../../geodata/scans/mesh.ts'

import type { PlaneSystem } from '../../../geodata/crs/gauss-kruger.ts'
import type { PictureSize, Pixel, Transformation } from '../../../geodata/scans/model.ts'

/** Triangles of a picture on the map: corners told from an origin, as graphics cards count with seven digits only. */
export type MercatorMesh = {
  /** Mercator, the world from 0 to 1. */
  readonly origin: readonly [number, number]
  /** Of the figures in `corners`, in mercator. */
  readonly unit: number
  /** East and south of the origin in units, then the share of the picture to the right and down: four for each corner. */
  readonly corners: Float32Array
  readonly triangles: Uint16Array
}

/** A bend that nobody sees: drawing is done to half a pixel of the picture. */
const TOLERANCE_PIXELS = 0.5

export function mercatorMesh(size: PictureSize, transformation: Transformation, plane: PlaneSystem): MercatorMesh {
  const project = (pixel: Pixel): readonly [number, number] => {
    const [longitude = NaN, latitude = NaN] = plane.toGeographic(transformation.toPlane(pixel))
    const { x, y } = MercatorCoordinate.fromLngLat([longitude, latitude])
    return [x, y]
  }
  const { columns, rows, vertices } = displayMesh(size, project, TOLERANCE_PIXELS)
  const origin = project([size.widthPixels / 2, size.heightPixels / 2])
  const unit = Math.max(
    ...vertices.flatMap(({ target }) => target.map((value, axis) => Math.abs(value - origin[axis]!))),
  )
  const corners = new Float32Array(
    vertices.flatMap(({ pixel, target }) => [
      (target[0] - origin[0]) / unit,
      (target[1] - origin[1]) / unit,
      pixel[0] / size.widthPixels,
      pixel[1] / size.heightPixels,
    ]),
  )
  const triangles: number[] = []
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const corner = row * (columns + 1) + column
      const below = corner + columns + 1
      triangles.push(corner, corner + 1, below, below, corner + 1, below + 1)
    }
  return { origin, unit, corners, triangles: new Uint16Array(triangles) }
}
