import type { HeightField } from './model.ts'

export type Lighting = {
  /** Where the light comes from: degrees clockwise from grid north, and above the horizon. */
  readonly azimuthDegrees?: number
  readonly altitudeDegrees?: number
  /** Heights are drawn so many times as high. */
  readonly exaggeration?: number
  /** From four sides at once, those across a slope counting most (Mark 1992): what faces away is not left in the dark. */
  readonly multidirectional?: boolean
}

const RADIANS = Math.PI / 180
const FOUR_SIDES_DEGREES = [225, 270, 315, 360]

/** Light on the land, 1 (dark) to 255, row by row; 0 in holes and beside them. Slopes after Horn 1981. */
export function hillshade(field: HeightField, lighting: Lighting = {}): Uint8ClampedArray {
  const { azimuthDegrees = 315, altitudeDegrees = 45, exaggeration = 1, multidirectional = false } = lighting
  const { columns, rows, heights, cellWidthMetres, cellHeightMetres } = field
  const shades = new Uint8ClampedArray(heights.length)
  const lights = (multidirectional ? FOUR_SIDES_DEGREES : [azimuthDegrees]).map((degrees) => ({
    east: Math.sin(degrees * RADIANS),
    north: Math.cos(degrees * RADIANS),
  }))
  const [sine, cosine] = [Math.sin(altitudeDegrees * RADIANS), Math.cos(altitudeDegrees * RADIANS)]
  const at = (column: number, row: number): number =>
    heights[Math.min(rows - 1, Math.max(0, row)) * columns + Math.min(columns - 1, Math.max(0, column))]!
  for (let row = 0, cell = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, cell++) {
      const [a, b, c] = [at(column - 1, row - 1), at(column, row - 1), at(column + 1, row - 1)]
      const [d, f] = [at(column - 1, row), at(column + 1, row)]
      const [g, h, i] = [at(column - 1, row + 1), at(column, row + 1), at(column + 1, row + 1)]
      const east = ((c + 2 * f + i - a - 2 * d - g) * exaggeration) / (8 * cellWidthMetres)
      const north = ((a + 2 * b + c - g - 2 * h - i) * exaggeration) / (8 * cellHeightMetres)
      if (Number.isNaN(east + north + heights[cell]!)) continue
      const steep = Math.sqrt(1 + east * east + north * north)
      let [sum, weights] = [0, 0]
      for (const light of lights) {
        // Of four lights the one across the slope counts most.
        const along = (east * light.east + north * light.north) ** 2 / (east * east + north * north || 1)
        const weight = multidirectional ? 1 - along + 1e-3 : 1
        sum += (weight * (sine - cosine * (east * light.east + north * light.north))) / steep
        weights += weight
      }
      shades[cell] = Math.max(1, Math.round(1 + (254 * Math.max(0, sum)) / weights))
    }
  return shades
}
