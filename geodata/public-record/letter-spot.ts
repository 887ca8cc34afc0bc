type Points = readonly (readonly number[])[]

const squaredDistance = ([x = 0, y = 0]: readonly number[], [otherX = 0, otherY = 0]: readonly number[]): number =>
  (x - otherX) ** 2 + (y - otherY) ** 2

/** Corners of lines with the middles between them. */
const along = (strokes: readonly Points[]): number[][] =>
  strokes.flatMap((stroke) =>
    stroke.flatMap(([x = 0, y = 0], index) => {
      const [nextX, nextY] = stroke[index + 1] ?? []
      return nextX === undefined || nextY === undefined ? [[x, y]] : [[x, y], [(x + nextX) / 2, (y + nextY) / 2]] // prettier-ignore
    }),
  )

/** Where on some lines a letter stands: as far as can be from all other lines. Null for no line at all. */
export function letterSpot(own: readonly Points[], others: readonly Points[]): readonly [number, number] | null {
  const far = along(others)
  const room = (spot: readonly number[]): number =>
    far.reduce((nearest, other) => Math.min(nearest, squaredDistance(spot, other)), Infinity)
  const spots = along(own).map((spot) => ({ spot, room: room(spot) }))
  const best = spots.reduce<(typeof spots)[number] | null>(
    (one, other) => (one === null || other.room > one.room ? other : one),
    null,
  )
  return best && [best.spot[0] ?? 0, best.spot[1] ?? 0]
}
