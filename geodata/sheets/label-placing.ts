import type { Spot } from './model.ts'

export type Rectangle = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

export const rectangleAround = ([x, y]: Spot, width: number, height: number): Rectangle => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
})

const shared = (one: Rectangle, other: Rectangle): number =>
  Math.max(0, Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
  Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top))

/** Room on a map: what is taken, and where words would lie over lines. */
export class TakenRoom {
  readonly #taken: Rectangle[] = []
  readonly #lines: Rectangle[] = []
  readonly #frame: Rectangle

  constructor(frame: Rectangle) {
    this.#frame = frame
  }

  take(...rectangles: readonly Rectangle[]): void {
    this.#taken.push(...rectangles)
  }

  /** A line is no hindrance, but words beside it read better. */
  passBy(points: readonly Spot[], halfWidth: number): void {
    points.slice(1).forEach(([x, y], index) => {
      const [fromX, fromY] = points[index]!
      const steps = Math.max(1, Math.ceil(Math.hypot(x - fromX, y - fromY) / 1.5))
      for (let step = 0; step <= steps; step++) {
        const at: Spot = [fromX + ((x - fromX) * step) / steps, fromY + ((y - fromY) * step) / steps]
        this.#lines.push(rectangleAround(at, 2 * halfWidth, 2 * halfWidth))
      }
    })
  }

  isFree(rectangle: Rectangle): boolean {
    const { left, right, top, bottom } = this.#frame
    const isInside =
      rectangle.left >= left && rectangle.right <= right && rectangle.top >= top && rectangle.bottom <= bottom
    return isInside && this.#taken.every((taken) => shared(taken, rectangle) === 0)
  }

  /** How much of the lines the words would lie on. */
  #cost(rectangles: readonly Rectangle[]): number {
    return this.#lines.reduce(
      (sum, line) => sum + rectangles.reduce((most, one) => Math.max(most, shared(line, one)), 0),
      0,
    )
  }

  /** The candidate that lies on the fewest lines among those with room, which is then taken; earlier ones are liked better. */
  place<C extends { readonly rectangles: readonly Rectangle[] }>(candidates: readonly C[]): C | null {
    let best: { candidate: C; cost: number } | null = null
    candidates.forEach((candidate, rank) => {
      if (!candidate.rectangles.every((rectangle) => this.isFree(rectangle))) return
      const cost = this.#cost(candidate.rectangles) + rank * 0.08
      if (!best || cost < best.cost) best = { candidate, cost }
    })
    const chosen = best as { candidate: C } | null
    if (chosen) this.take(...chosen.candidate.rectangles)
    return chosen?.candidate ?? null
  }
}
