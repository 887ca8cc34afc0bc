/** Cells along a side of the square are two to this power. */
export const CURVE_BITS = 13

/** How far along Hilbert's curve a cell lies; what is near on it is near on the ground. `x` and `y` are whole numbers below 2 ^ CURVE_BITS. */
export function alongCurve(x: number, y: number): number {
  let [across, up, along] = [x, y, 0]
  for (let side = 1 << (CURVE_BITS - 1); side > 0; side >>= 1) {
    const [isEast, isNorth] = [(across & side) !== 0, (up & side) !== 0]
    along += side * side * (isEast ? (isNorth ? 2 : 3) : isNorth ? 1 : 0)
    if (isNorth) continue
    // The quarters at the foot of the square are walked through on their side.
    if (isEast) [across, up] = [side - 1 - (across & (side - 1)), side - 1 - (up & (side - 1))]
    ;[across, up] = [up, across]
  }
  return along
}
