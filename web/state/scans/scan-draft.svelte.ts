import type { Position } from 'geojson'
import type { Pixel, TransformationKind } from '../../../geodata/scans/model.ts'
import type { ScanState, WireControlPoint, WireScan, WireScanLabel } from '../../../geodata/wire/scans.ts'

type Content = Omit<ScanState, 'withdrawn'>

/** A place on the map, and the gazetteer's place that it was taken from. */
export type MapPick = { readonly position: Position; readonly placeId: string | null }

/** What clicks are for: control points, or names at pixels. */
export type DraftMode = 'points' | 'labels'

const contentOf = ({ state: { title, transformation, controlPoints, labels } }: WireScan): Content => ({
  title,
  transformation,
  controlPoints,
  labels,
})

/** The scan that a person works at: what is stored only when he says so, with steps back and forward. */
export class ScanDraft {
  readonly scan: WireScan
  mode = $state<DraftMode>('points')
  /** The control point, or the label, that list, picture and map light up. */
  chosen = $state<number | null>(null)
  /** Which half of the chosen point the next click moves; null: clicks make new points. */
  moving = $state<'pixel' | 'position' | null>(null)
  /** The place on the map that was last clicked while names are given; a new name is offered it. */
  lookedFor = $state<string | null>(null)
  pendingPixel = $state.raw<Pixel | null>(null)
  pendingPick = $state.raw<MapPick | null>(null)
  #content = $state.raw<Content>({ title: '', transformation: 'helmert', controlPoints: [], labels: [] })
  #past = $state.raw<readonly Content[]>([])
  #future = $state.raw<readonly Content[]>([])

  constructor(scan: WireScan) {
    this.scan = scan
    this.#content = contentOf(scan)
    if (scan.state.labels.length > 0 && scan.state.controlPoints.length === 0) this.mode = 'labels'
  }

  get content(): Content {
    return this.#content
  }
  get canUndo(): boolean {
    return this.#past.length > 0
  }
  get canRedo(): boolean {
    return this.#future.length > 0
  }

  setMode(mode: DraftMode): void {
    this.mode = mode
    this.#letGo()
  }

  setTitle(title: string): void {
    this.#content = { ...this.#content, title }
  }

  setTransformation(transformation: TransformationKind): void {
    this.#change({ transformation })
  }

  /** A click in the picture, or typed figures. */
  pickPixel(pixel: Pixel): void {
    if (this.mode === 'points' && this.moving === 'pixel' && this.#replace({ pixel: [...pixel] })) return
    this.pendingPixel = pixel
    this.#complete()
  }

  /** A click on the map, or typed figures. */
  pickPosition(pick: MapPick): void {
    const { position, placeId } = pick
    const [longitude = NaN, latitude = NaN] = position
    if (this.moving === 'position' && this.#replace({ position: [longitude, latitude], placeId })) return
    this.pendingPick = pick
    this.#complete()
  }

  dropPending(): void {
    this.pendingPixel = null
    this.pendingPick = null
    this.moving = null
  }

  choose(index: number | null): void {
    this.chosen = index
    this.moving = null
  }

  removePoint(index: number): void {
    this.#change({ controlPoints: this.#content.controlPoints.toSpliced(index, 1) })
    this.choose(null)
  }

  /** Names the pixel that was clicked last. */
  addLabel(text: string, placeId: string | null): void {
    const pixel = this.pendingPixel
    if (pixel === null) return
    this.#change({ labels: [...this.#content.labels, { pixel: [...pixel], text, placeId }] })
    this.pendingPixel = null
    this.chosen = this.#content.labels.length - 1
  }

  changeLabel(index: number, changed: Partial<Pick<WireScanLabel, 'text' | 'placeId'>>): void {
    const label = this.#content.labels[index]
    if (label) this.#change({ labels: this.#content.labels.with(index, { ...label, ...changed }) })
  }

  removeLabel(index: number): void {
    this.#change({ labels: this.#content.labels.toSpliced(index, 1) })
    this.choose(null)
  }

  undo(): void {
    const before = this.#past.at(-1)
    if (before === undefined) return
    this.#past = this.#past.slice(0, -1)
    this.#future = [...this.#future, this.#content]
    this.#content = before
    this.#letGo()
  }

  redo(): void {
    const after = this.#future.at(-1)
    if (after === undefined) return
    this.#future = this.#future.slice(0, -1)
    this.#past = [...this.#past, this.#content]
    this.#content = after
    this.#letGo()
  }

  #letGo(): void {
    this.dropPending()
    this.chosen = null
    this.lookedFor = null
  }

  #complete(): void {
    const [pixel, pick] = [this.pendingPixel, this.pendingPick]
    if (this.mode !== 'points' || pixel === null || pick === null) return
    const [longitude = NaN, latitude = NaN] = pick.position
    const point: WireControlPoint = { pixel: [...pixel], position: [longitude, latitude], placeId: pick.placeId }
    this.#change({ controlPoints: [...this.#content.controlPoints, point] })
    this.dropPending()
    this.chosen = this.#content.controlPoints.length - 1
  }

  #replace(half: Partial<WireControlPoint>): boolean {
    const point = this.chosen === null ? undefined : this.#content.controlPoints[this.chosen]
    if (point === undefined || this.chosen === null) return false
    this.#change({ controlPoints: this.#content.controlPoints.with(this.chosen, { ...point, ...half }) })
    this.moving = null
    return true
  }

  #change(changed: Partial<Content>): void {
    this.#past = [...this.#past, this.#content]
    this.#future = []
    this.#content = { ...this.#content, ...changed }
  }
}
