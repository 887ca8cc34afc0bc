/** The eight winds by their bearing: names of directions that people use beside degrees. */
export const WINDS = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const
export type Wind = (typeof WINDS)[number]

const STEP_DEGREES = 360 / WINDS.length

export const bearingOfWind = (wind: Wind): number => WINDS.indexOf(wind) * STEP_DEGREES

/** The wind nearest to a bearing. */
export const windOf = (bearingDegrees: number): Wind =>
  WINDS[(Math.round(bearingDegrees / STEP_DEGREES) + 2 * WINDS.length) % WINDS.length]!

/** The wind that a bearing is exactly; null between the winds. */
export const exactWind = (bearingDegrees: number): Wind | null => {
  const wind = windOf(bearingDegrees)
  return bearingOfWind(wind) === bearingDegrees % 360 ? wind : null
}
