/** The eight winds by their bearing: names of directions that people use beside degrees. */
export const WINDS = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const
export type Wind = (typeof WINDS)[number]

/** The courses of straight lines that have a name: opposite winds are one line. */
export const AXES = ['N', 'NE', 'E', 'SE'] as const satisfies readonly Wind[]
export type Axis = (typeof AXES)[number]

const HALF_TURN = 180
const STEP_DEGREES = 360 / WINDS.length

export const bearingOfAxis = (axis: Axis): number => AXES.indexOf(axis) * STEP_DEGREES

/** From 0 up to 180, not included: a straight line runs both ways. */
export const lineBearing = (bearingDegrees: number): number => ((bearingDegrees % HALF_TURN) + HALF_TURN) % HALF_TURN

/** The wind nearest to a bearing. */
export const windOf = (bearingDegrees: number): Wind =>
  WINDS[(Math.round(bearingDegrees / STEP_DEGREES) + 2 * WINDS.length) % WINDS.length]!

/** The course that a bearing is exactly, whichever way the line is walked; null between the winds. */
export const exactAxis = (bearingDegrees: number): Axis | null =>
  AXES.find((axis) => bearingOfAxis(axis) === lineBearing(bearingDegrees)) ?? null
