import type { Spot } from '../../geodata/sheets/model.ts'

/** Parallel strokes over the box of some rings; whoever draws them clips them to the rings. */
export function hatchStrokes(
  rings: readonly (readonly Spot[])[],
  spacing: number,
  angleDegrees: number,
): [Spot, Spot][] {
  const points = rings.flat()
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const [x, y, reach] = [(left + right) / 2, (top + bottom) / 2, Math.hypot(right - left, bottom - top) / 2]
  const angle = (angleDegrees * Math.PI) / 180
  const [alongX, alongY] = [Math.cos(angle), -Math.sin(angle)]
  const count = Math.ceil(reach / spacing)
  return Array.from({ length: 2 * count + 1 }, (_, index) => {
    const away = (index - count) * spacing
    const [middleX, middleY] = [x - alongY * away, y + alongX * away]
    return [
      [middleX - alongX * reach, middleY - alongY * reach],
      [middleX + alongX * reach, middleY + alongY * reach],
    ]
  })
}
