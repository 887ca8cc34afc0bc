import { spotOf, wholePicture, zoomed } from './picture-view.ts'

import type { PictureSize } from '../../../geodata/scans/model.ts'
import type { PictureView, Spot } from './picture-view.ts'

type Finger = { readonly id: number; readonly at: Spot }

const DRAG_PIXELS = 4

/** A picture that mouse, fingers and keys move and enlarge in its frame. */
export class PictureMotion {
  width = $state(0)
  height = $state(0)
  #moved = $state.raw<PictureView | null>(null)
  readonly #size: () => PictureSize
  readonly #whole = $derived.by(() => wholePicture(this.#size(), { width: this.width, height: this.height }))
  readonly #view = $derived(this.#moved ?? this.#whole)
  /** The fingers, or the mouse, that are down. */
  #fingers: readonly Finger[] = []
  #hasDragged = false

  constructor(size: () => PictureSize) {
    this.#size = size
  }

  get view(): PictureView {
    return this.#view
  }
  get middle(): Spot {
    return [this.width / 2, this.height / 2]
  }

  showWhole(): void {
    this.#moved = null
  }

  shift(x: number, y: number): void {
    this.#moved = { ...this.#view, left: this.#view.left + x, top: this.#view.top + y }
  }

  zoom(factor: number, about = this.middle): void {
    this.#moved = zoomed(this.#view, about, factor, this.#whole.scale)
  }

  /** Moves a pixel that lies outside the frame to its middle. */
  bringIntoSight(pixel: readonly number[]): void {
    if (this.width === 0) return
    const [x, y] = spotOf(this.#view, pixel)
    if (x < 0 || y < 0 || x > this.width || y > this.height) this.shift(this.middle[0] - x, this.middle[1] - y)
  }

  down(id: number, at: Spot): void {
    this.#fingers = [...this.#fingers, { id, at }]
    if (this.#fingers.length === 1) this.#hasDragged = false
  }

  move(id: number, now: Spot): void {
    const before = this.#fingers.find((finger) => finger.id === id)?.at
    if (!before) return
    const other = this.#fingers.find((finger) => finger.id !== id)?.at
    const isClick = !this.#hasDragged && Math.hypot(now[0] - before[0], now[1] - before[1]) <= DRAG_PIXELS
    if (!other && isClick) return
    this.#hasDragged = true
    if (other) this.#pinch(other, before, now)
    else this.shift(now[0] - before[0], now[1] - before[1])
    this.#fingers = this.#fingers.map((finger) => (finger.id === id ? { id, at: now } : finger))
  }

  lift(id: number): void {
    this.#fingers = this.#fingers.filter((finger) => finger.id !== id)
  }

  /** Whether a finger that goes up has clicked: it was down here, and nothing was dragged. */
  up(id: number): boolean {
    const wasDown = this.#fingers.some((finger) => finger.id === id)
    this.lift(id)
    return wasDown && !this.#hasDragged
  }

  #pinch(other: Spot, before: Spot, now: Spot): void {
    const distance = ([x, y]: Spot) => Math.hypot(x - other[0], y - other[1])
    if (distance(before) > 0) this.zoom(distance(now) / distance(before), other)
  }
}
