import { contextPair } from '../context.ts'

import { FEWEST_VERTICES, drawnShape, geometryOf } from './shape.ts'

import type { Position } from 'geojson'
import type { WirePlace } from '../../../geodata/wire/geometry.ts'
import type { DrawnShape, Shape } from './shape.ts'
import type { MeantWords } from './words-meant.ts'

/** What a person is about: a place drawn (for some words), a place drawn anew, or a place shown for some words. */
export type DrawingTask =
  | { readonly type: 'draw'; readonly words: MeantWords | null }
  | { readonly type: 'reshape'; readonly place: WirePlace }
  | { readonly type: 'show'; readonly words: MeantWords }

/** Where the pointer was drawn to, and over what distance. */
export type SnapNote = { readonly name: string; readonly to: 'vertex' | 'line'; readonly distanceMetres: number }

const EMPTY: DrawnShape = { shape: 'line', vertices: [], holes: [] }

/** The one drawing under way: its vertices are the truth that map, list and fields all show and change. */
export class DrawingState {
  #task = $state.raw<DrawingTask | null>(null)
  #drawn = $state.raw<DrawnShape>(EMPTY)
  #past = $state.raw<readonly DrawnShape[]>([])
  #future = $state.raw<readonly DrawnShape[]>([])
  #set = $state.raw<{ task: DrawingTask; drawn: DrawnShape } | null>(null)
  #chosen = $state<number | null>(null)
  #isFinished = $state(false)
  isSnapping = $state(true)
  snapNote = $state.raw<SnapNote | null>(null)
  /** For the keyboard: a vertex where the middle of the map is; null until the map can be drawn on. */
  addAtCentre = $state.raw<(() => void) | null>(null)
  /** The place that was last pointed at, where one is to be shown for some words. */
  shownPlaceId = $state<string | null>(null)

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

  get canUndo(): boolean {
    return this.#past.length > 0
  }

  get canRedo(): boolean {
    return this.#future.length > 0
  }

  /** True when leaving would lose something. */
  get hasChanges(): boolean {
    return this.isDrawing && this.canUndo
  }

  get canResume(): boolean {
    return this.#set !== null
  }

  begin(task: DrawingTask): void {
    this.#task = task
    this.#drawn = task.type === 'reshape' ? drawnShape(task.place) : EMPTY
    this.#past = []
    this.#future = []
    this.#chosen = null
    this.#isFinished = task.type === 'reshape'
    this.#set = null
    this.snapNote = null
    this.shownPlaceId = null
  }

  /** Lays the drawing aside; it can be taken up again until another one is begun. */
  cancel(): void {
    const set = this.#task !== null && this.hasChanges ? { task: this.#task, drawn: this.#drawn } : null
    this.close()
    this.#set = set
  }

  resume(): void {
    const set = this.#set
    if (set === null) return
    this.begin(set.task)
    this.#change(set.drawn)
  }

  close(): void {
    this.#task = null
    this.#drawn = EMPTY
    this.#past = []
    this.#set = null
    this.snapNote = null
  }

  setShape(shape: Shape): void {
    const vertices = shape === 'point' ? this.#drawn.vertices.slice(0, 1) : this.#drawn.vertices
    this.#change({ shape, vertices, holes: [] })
  }

  add(position: Position): void {
    if (this.#drawn.shape === 'point') this.#vertices([position])
    else this.#vertices([...this.#drawn.vertices, position])
  }

  insert(index: number, position: Position): void {
    this.#vertices([...this.#drawn.vertices.slice(0, index), position, ...this.#drawn.vertices.slice(index)])
  }

  move(index: number, position: Position): void {
    this.remember()
    this.drag(index, position)
  }

  /** Before a vertex is dragged: the whole of the drag is one step back. */
  remember(): void {
    this.#past = [...this.#past, this.#drawn]
    this.#future = []
  }

  drag(index: number, position: Position): void {
    this.#drawn = { ...this.#drawn, vertices: this.#drawn.vertices.with(index, position) }
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
  }

  addMore(): void {
    this.#isFinished = false
  }

  undo(): void {
    const before = this.#past.at(-1)
    if (before === undefined) return
    this.#past = this.#past.slice(0, -1)
    this.#future = [...this.#future, this.#drawn]
    this.#drawn = before
    this.#chosen = null
  }

  redo(): void {
    const after = this.#future.at(-1)
    if (after === undefined) return
    this.#future = this.#future.slice(0, -1)
    this.#past = [...this.#past, this.#drawn]
    this.#drawn = after
    this.#chosen = null
  }

  #vertices(vertices: readonly Position[]): void {
    this.#change({ ...this.#drawn, vertices })
  }

  #change(drawn: DrawnShape): void {
    this.remember()
    this.#drawn = drawn
  }
}

export const { set: setDrawing, get: getDrawing } = contextPair<DrawingState>('drawing')
