import { contextPair } from '../context.ts'
import { StepHistory } from '../step-history.svelte.ts'

import { begun } from './drawing-task.ts'
import { FEWEST_VERTICES, NOTHING_DRAWN, geometryOf } from './shape.ts'

import type { Position } from 'geojson'
import type { WirePlace } from '../../../geodata/wire/geometry.ts'
import type { Draft } from '../drafts/draft.ts'
import type { Drafts } from '../drafts/drafts.svelte.ts'
import type { DrawingTask, PlaceWork } from './drawing-task.ts'
import type { PlaceComparison } from './place-comparison.svelte.ts'
import type { DrawnShape, Shape } from './shape.ts'
import type { SnapNote } from './snap-note.ts'
import type { WrittenPlace } from './written-place.ts'

/** The one drawing under way: its vertices are the truth that map, list and fields all show and change. */
export class DrawingState {
  #task = $state.raw<DrawingTask | null>(null)
  #drawn = $state.raw<DrawnShape>(NOTHING_DRAWN)
  readonly #steps = new StepHistory<DrawnShape>()
  #chosen = $state<number | null>(null)
  #isFinished = $state(false)
  #written = $state.raw<WrittenPlace | null>(null)
  isSnapping = $state(true)
  /** How far vertices are drawn; null: as far as a pointer reaches on the screen. */
  snapReachMetres = $state<number | null>(null)
  /** What that is at the present scale of the map. */
  pointerReachMetres = $state<number | null>(null)
  snapNote = $state.raw<SnapNote | null>(null)
  /** For the keyboard: a vertex where the middle of the map is; null until the map can be drawn on. */
  addAtCentre = $state.raw<(() => void) | null>(null)
  /** The place that was last pointed at, where one is to be shown for some words. */
  shownPlaceId = $state<string | null>(null)
  /** What somebody else made of the place that is drawn anew; null while nobody has. */
  comparison = $state.raw<PlaceComparison | null>(null)
  /** Keeps a stretch along with the outlines that it is for; null once nothing of it is left. */
  keepStretch: ((work: PlaceWork | null) => void) | null = null
  /** Null: nothing is kept for later. */
  readonly drafts: Drafts<PlaceWork> | null

  constructor(drafts: Drafts<PlaceWork> | null = null) {
    this.drafts = drafts
  }

  get task(): DrawingTask | null {
    return this.#task
  }

  get drawn(): DrawnShape {
    return this.#drawn
  }

  get isDrawing(): boolean {
    return this.#task !== null && this.#task.type !== 'show'
  }

  /** No vertices are added by clicks any more; they can still be moved. */
  get isFinished(): boolean {
    return this.#isFinished
  }

  /** The vertex that typed figures move. */
  get chosen(): number | null {
    return this.#chosen
  }

  get geometry(): WirePlace['geometry'] | null {
    return geometryOf(this.#drawn)
  }

  /** What a person wrote of the place; null while that is nothing. */
  get written(): WrittenPlace | null {
    return this.#written
  }

  get canUndo(): boolean {
    return this.#steps.past.length > 0
  }

  get canRedo(): boolean {
    return this.#steps.future.length > 0
  }

  /** True when leaving would lose something. */
  get hasChanges(): boolean {
    return this.isDrawing && (this.canUndo || this.#written !== null)
  }

  begin(task: DrawingTask): void {
    this.#take(begun(task))
  }

  /** Goes on with a drawing that was laid aside. */
  resume(draft: Draft<PlaceWork>): void {
    this.drafts?.take(draft)
    this.#take(draft.work)
  }

  /** Goes on with a stretch that was kept with its outlines. */
  resumeStretch(work: PlaceWork): void {
    this.#take(work)
  }

  /** Lays the drawing aside for later. */
  cancel(): void {
    if (this.#task?.type !== 'stretch') void this.drafts?.layAside()
    this.#clear()
  }

  /** The drawing is saved: nothing of it is left to go on with. */
  close(): void {
    if (this.#task?.type === 'stretch') this.keepStretch?.(null)
    else void this.drafts?.discard()
    this.#clear()
  }

  #take({ task, drawn, past, future, isFinished, written = null }: PlaceWork): void {
    this.#clear()
    this.#task = task
    this.#drawn = drawn
    this.#steps.take({ past, future })
    this.#isFinished = isFinished
    this.#written = written
    this.#chosen = null
    this.shownPlaceId = null
  }

  #clear(): void {
    this.#task = null
    this.#drawn = NOTHING_DRAWN
    this.#steps.clear()
    this.#written = null
    this.snapNote = null
    this.comparison = null
  }

  #keep(): void {
    if (this.#task === null) return
    const work: PlaceWork = {
      task: this.#task,
      drawn: this.#drawn,
      past: this.#steps.past,
      future: this.#steps.future,
      isFinished: this.#isFinished,
      written: this.#written,
    }
    if (this.#task.type === 'stretch') this.keepStretch?.(work)
    else void this.drafts?.keep(work)
  }

  /** What is written of the place is kept with what is drawn of it. */
  write(written: WrittenPlace): void {
    this.#written = written
    this.#keep()
  }

  setShape(shape: Shape): void {
    const vertices = shape === 'point' ? this.#drawn.vertices.slice(0, 1) : this.#drawn.vertices
    this.#change({ shape, vertices, holes: [] })
  }

  add(position: Position): void {
    if (this.#drawn.shape === 'point') this.#vertices([position])
    else this.#vertices([...this.#drawn.vertices, position])
  }

  /** Several vertices in one step, such as a traced line or a table of points; the last one may be there already. */
  extend(positions: readonly Position[]): void {
    const last = this.#drawn.vertices.at(-1)
    const [first] = positions
    const isThere = last !== undefined && first !== undefined && last[0] === first[0] && last[1] === first[1]
    this.#vertices([...this.#drawn.vertices, ...(isThere ? positions.slice(1) : positions)])
  }

  insert(index: number, position: Position): void {
    this.#vertices([...this.#drawn.vertices.slice(0, index), position, ...this.#drawn.vertices.slice(index)])
  }

  move(index: number, position: Position): void {
    this.remember()
    this.drag(index, position)
    this.settle()
  }

  /** Before a vertex is dragged: the whole of the drag is one step back. */
  remember(): void {
    this.#steps.record(this.#drawn)
  }

  drag(index: number, position: Position): void {
    this.#drawn = { ...this.#drawn, vertices: this.#drawn.vertices.with(index, position) }
  }

  /** After a vertex was dragged: what stands now is kept. */
  settle(): void {
    this.#keep()
  }

  remove(index: number): void {
    if (index < 0 || index >= this.#drawn.vertices.length) return
    this.#vertices(this.#drawn.vertices.toSpliced(index, 1))
    this.#chosen = null
  }

  removeLast(): void {
    this.remove(this.#drawn.vertices.length - 1)
  }

  choose(index: number | null): void {
    this.#chosen = index
  }

  finish(): void {
    this.#isFinished = this.#drawn.vertices.length >= FEWEST_VERTICES[this.#drawn.shape]
    if (this.canUndo) this.#keep()
  }

  addMore(): void {
    this.#isFinished = false
  }

  undo(): void {
    this.#stand(this.#steps.back(() => this.#drawn))
  }

  redo(): void {
    this.#stand(this.#steps.forward(() => this.#drawn))
  }

  #stand(drawn: DrawnShape | undefined): void {
    if (drawn === undefined) return
    this.#drawn = drawn
    this.#chosen = null
    this.#keep()
  }

  #vertices(vertices: readonly Position[]): void {
    this.#change({ ...this.#drawn, vertices })
  }

  #change(drawn: DrawnShape): void {
    this.remember()
    this.#drawn = drawn
    this.#keep()
  }
}

export const { set: setDrawing, get: getDrawing } = contextPair<DrawingState>('drawing')
