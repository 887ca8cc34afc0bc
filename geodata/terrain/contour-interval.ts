/** Intervals of contours as maps have them. */
const INTERVALS_METRES = [1, 2, 5, 10, 20, 50, 100, 200, 500] as const

/** Every fifth is drawn stronger and bears its height. */
export const INDEX_EVERY = 5

const MOST_CONTOURS = 60
/** Closer than a third of a cell the lines would show what the grid does not know. */
const LEAST_SHARE_OF_CELL = 1 / 3

/** The smallest interval that suits cells of this size and this range of heights. */
export function contourInterval(cellMetres: number, lowestMetres: number, highestMetres: number): number {
  const suits = (interval: number): boolean =>
    interval >= cellMetres * LEAST_SHARE_OF_CELL && (highestMetres - lowestMetres) / interval <= MOST_CONTOURS
  return INTERVALS_METRES.find(suits) ?? INTERVALS_METRES.at(-1)!
}
