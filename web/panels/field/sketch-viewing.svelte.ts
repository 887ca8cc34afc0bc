import { zoomed, type SketchView } from './sketch-view.ts'

const STEP = 1.6
/** How far an arrow key moves, in halves of what is shown. */
const PAN = 0.4

type OnSketch<E> = E & { currentTarget: SVGSVGElement }

/** What of the sketch a person looks at: chosen by buttons, keys or a finger; the whole case until then. */
export class SketchViewing {
  #chosen = $state.raw<SketchView | null>(null)
  #held: { readonly x: number; readonly y: number; readonly view: SketchView } | null = null
  private readonly wholeView: () => SketchView

  constructor(wholeView: () => SketchView) {
    this.wholeView = wholeView
  }

  get view(): SketchView {
    return this.#chosen ?? this.wholeView()
  }

  show(view: SketchView | null): void {
    this.#chosen = view
  }
  readonly nearer = (): void => this.show(zoomed(this.view, STEP))
  readonly farther = (): void => this.show(zoomed(this.view, 1 / STEP))

  readonly press = (event: KeyboardEvent): void => {
    const act = this.#keys[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }

  readonly grip = (event: OnSketch<PointerEvent>): void => {
    event.currentTarget.setPointerCapture(event.pointerId)
    this.#held = { x: event.clientX, y: event.clientY, view: this.view }
  }

  readonly drag = (event: OnSketch<PointerEvent>): void => {
    if (this.#held === null) return
    const { x, y, view } = this.#held
    const metres = (2 * view.halfMetres) / event.currentTarget.clientWidth
    const [east, north] = [view.east - (event.clientX - x) * metres, view.north + (event.clientY - y) * metres]
    this.show({ ...view, east, north })
  }

  readonly release = (): void => {
    this.#held = null
  }

  readonly #keys: Readonly<Record<string, () => void>> = {
    '+': this.nearer,
    '=': this.nearer,
    '-': this.farther,
    ArrowLeft: () => this.#pan(-PAN, 0),
    ArrowRight: () => this.#pan(PAN, 0),
    ArrowUp: () => this.#pan(0, PAN),
    ArrowDown: () => this.#pan(0, -PAN),
  }

  #pan(halvesEast: number, halvesNorth: number): void {
    const { east, north, halfMetres } = this.view
    this.show({ east: east + halvesEast * halfMetres, north: north + halvesNorth * halfMetres, halfMetres })
  }
}
