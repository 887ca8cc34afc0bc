/** The sixteen winds of GB/T 17796, clockwise from north; each holds the 22.5° around it. */
export const WINDS = [
  'N',
  'NNE',
  'NE',
  'ENE',
  'E',
  'ESE',
  'SE',
  'SSE',
  'S',
  'SSW',
  'SW',
  'WSW',
  'W',
  'WNW',
  'NW',
  'NNW',
] as const
export type Wind = (typeof WINDS)[number]

const SECTOR_DEGREES = 360 / WINDS.length

/** The wind of a grid bearing in degrees. A bearing on the border of two sectors belongs to the one after it. */
export const windOf = (bearingDegrees: number): Wind =>
  WINDS[Math.floor(bearingDegrees / SECTOR_DEGREES + 0.5) % WINDS.length]!

/** The smaller angle between two bearings, 0 to 180. */
export function degreesApart(firstDegrees: number, secondDegrees: number): number {
  const difference = Math.abs(firstDegrees - secondDegrees) % 360
  return Math.min(difference, 360 - difference)
}
