import { changeParcelOutline, readNeighbours, readParcel } from '../../api/counties.ts'
import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { rememberAnswerer, rememberedAnswerer } from '../answerer.ts'
import { contextPair } from '../context.ts'

import { partsOf, sharedSquareMetres } from './shared-ground.ts'

import type { WireParcel, WireParcelNeighbour } from '../../../geodata/wire/parcels.ts'
import type { ApiProblem } from '../../api/request.ts'
import type { DrawingState } from '../drawing/drawing.svelte.ts'
import type { CountyState } from './county.svelte.ts'

/** What a parcel shares with one of its neighbours, in m² on the plane: as it stood, and as it is drawn or stored now. */
export type ComparedOverlap = {
  readonly neighbour: WireParcelNeighbour
  readonly before: number
  readonly now: number
}

/** Less is rounding, as on record. */
const LEAST_SQUARE_METRES = 1

/** One parcel whose outline is drawn anew. Whatever goes wrong, what is drawn stays. */
export class ParcelEditing {
  #parcel = $state.raw<WireParcel | null>(null)
  /** As it was last seen, to draw from and to compare with. */
  #seenVersion = $state(0)
  #part = $state(0)
  #neighbours = $state.raw<readonly WireParcelNeighbour[]>([])
  #after = $state.raw<readonly WireParcelNeighbour[] | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  /** The outline that was stored. */
  #stands = $state.raw<WireParcel['geometry'] | null>(null)
  #isSending = $state(false)
  #isNameMissing = $state(false)
  #isReasonMissing = $state(false)
  name = $state('')
  reason = $state('')
  readonly #county: CountyState
  readonly #drawing: DrawingState

  constructor(county: CountyState, drawing: DrawingState) {
    this.#county = county
    this.#drawing = drawing
  }

  /** The parcel in hand, or the one that was stored last and is still compared; null while none is. */
  get parcel(): WireParcel | null {
    return this.#parcel
  }
  get isDrawing(): boolean {
    return this.#parcel !== null && this.#drawing.task !== null
  }
  get isSaved(): boolean {
    return this.#parcel !== null && this.#after !== null
  }
  get part(): number {
    return this.#part
  }
  get parts(): number {
    return this.#parcel ? partsOf(this.#parcel.geometry).length : 0
  }
  get neighbours(): readonly WireParcelNeighbour[] {
    return this.#neighbours
  }
  get problem(): ApiProblem | null {
    return this.#problem
  }
  get isSending(): boolean {
    return this.#isSending
  }
  get isNameMissing(): boolean {
    return this.#isNameMissing && this.name.trim() === ''
  }
  get isReasonMissing(): boolean {
    return this.#isReasonMissing && this.reason.trim() === ''
  }

  /** The whole outline as it is drawn now; null while it is no area. */
  get geometry(): WireParcel['geometry'] | null {
    const drawn = this.#drawing.geometry
    if (this.#parcel === null || drawn?.type !== 'Polygon') return null
    const parts = partsOf(this.#parcel.geometry).with(this.#part, drawn.coordinates)
    return parts.length === 1 ? drawn : { type: 'MultiPolygon', coordinates: parts }
  }

  /** The neighbours that share ground with it before or now, those with most first. */
  get compared(): ComparedOverlap[] {
    const meridian = this.#county.view?.centralMeridianDegrees
    if (this.#parcel === null || meridian == null) return []
    const plane = gaussKruger(meridian)
    const { geometry: stood } = this.#parcel
    const shared = (geometry: WireParcel['geometry'] | null, { geometry: other }: WireParcelNeighbour) =>
      geometry === null ? 0 : sharedSquareMetres(geometry, other, plane)
    const now = this.#after === null ? this.geometry : this.#stands
    const [before, after] = [this.#neighbours, this.#after]
    const recorded = (of: readonly WireParcelNeighbour[], { parcelId }: WireParcelNeighbour) =>
      of.find((one) => one.parcelId === parcelId)?.overlap?.planarSquareMetres
    const come = after?.filter(({ parcelId }) => !before.some((one) => one.parcelId === parcelId)) ?? []
    return [...before, ...come]
      .map((neighbour) => ({
        neighbour,
        before: recorded(before, neighbour) ?? shared(stood, neighbour),
        now: after === null ? shared(now, neighbour) : (recorded(after, neighbour) ?? shared(now, neighbour)),
      }))
      .filter(({ before: was, now: is }) => Math.max(was, is) >= LEAST_SQUARE_METRES)
      .sort((one, other) => Math.max(other.before, other.now) - Math.max(one.before, one.now))
  }

  async begin(parcel: WireParcel): Promise<void> {
    this.#problem = null
    const answer = await readNeighbours(this.#county.code, parcel.parcelId)
    if (!answer.ok) {
      this.#problem = answer.problem
      return
    }
    this.#parcel = parcel
    this.#seenVersion = parcel.version
    this.#neighbours = answer.data
    this.#after = null
    this.name = rememberedAnswerer()
    this.reason = ''
    this.#isNameMissing = false
    this.#isReasonMissing = false
    this.take(0)
  }

  /** Takes one part of the parcel into hand; what was drawn of another is left. */
  take(part: number): void {
    const coordinates = this.#parcel && partsOf(this.#parcel.geometry)[part]
    if (!this.#parcel || !coordinates) return
    this.#part = part
    this.#drawing.begin({
      type: 'parcel',
      number: this.#parcel.number,
      geometry: { type: 'Polygon', coordinates },
    })
  }

  /** Stores what is drawn, as a change of the version that was last seen. */
  async save(language: string): Promise<void> {
    const [changedBy, reason] = [this.name.trim(), this.reason.trim()]
    this.#isNameMissing = changedBy === ''
    this.#isReasonMissing = reason === ''
    const { geometry } = this
    const parcel = this.#parcel
    if (changedBy === '' || reason === '' || geometry === null || parcel === null || this.#isSending) return
    rememberAnswerer(changedBy)
    this.#isSending = true
    const { code } = this.#county
    const body = { geometry, changedBy, reason }
    const answer = await changeParcelOutline(code, parcel.parcelId, this.#seenVersion, body, language)
    this.#problem = answer.ok ? null : answer.problem
    if (answer.ok) await this.#stored(answer.data)
    else if (answer.problem.type === 'stale') await this.#seeAgain(parcel.parcelId)
    this.#isSending = false
  }

  /** Leaves the drawing, or the comparison after it. */
  close(): void {
    this.#drawing.close()
    this.#parcel = null
    this.#after = null
    this.#problem = null
  }

  async #stored({ parcelId, geometry }: WireParcel): Promise<void> {
    this.#stands = geometry
    const answer = await readNeighbours(this.#county.code, parcelId)
    this.#after = answer.ok ? answer.data : []
    this.#drawing.close()
    await this.#county.reload()
  }

  /** Somebody else was faster: their outline is shown beside mine, and a next save takes the place of theirs. */
  async #seeAgain(parcelId: number): Promise<void> {
    const answer = await readParcel(this.#county.code, parcelId)
    if (answer.ok) this.#seenVersion = answer.data.version
    await this.#county.reload()
  }
}

export const { set: setParcelEditing, get: getParcelEditing } = contextPair<ParcelEditing>('parcel editing')
