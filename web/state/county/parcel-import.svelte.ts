import { importParcels, previewParcels, uploadParcels } from '../../api/parcel-upload.ts'
import { ReadingChoices } from '../reading-choices.svelte.ts'

import type { ParcelLayer } from '../../../geodata/overlaps/model.ts'
import type { ParcelsPreview, ParcelsPreviewBody } from '../../../geodata/wire/parcel-preview.ts'
import type { Answer, ApiProblem } from '../../api/request.ts'
import type { CountyState } from './county.svelte.ts'

type Stage = 'idle' | 'sending' | 'reading' | 'storing' | 'stored' | 'given-up'

/** A file of parcels on its way into the county: sent, looked at, and stored when a person says so. */
export class ParcelImport {
  readonly #county: CountyState
  readonly choices = new ReadingChoices()
  layer = $state<ParcelLayer>('claim')
  file = $state.raw<File | null>(null)
  countyName = $state('')
  #upload = $state.raw<ParcelsPreviewBody | null>(null)
  #preview = $state.raw<ParcelsPreview | null>(null)
  #stage = $state<Stage>('idle')
  #sentShare = $state(0)
  #problem = $state.raw<ApiProblem | null>(null)
  #underWay: AbortController | null = null

  constructor(county: CountyState) {
    this.#county = county
  }

  get stage(): Stage {
    return this.#stage
  }
  get isUnderWay(): boolean {
    return this.#stage === 'sending' || this.#stage === 'reading' || this.#stage === 'storing'
  }
  /** From 0 to 1. */
  get sentShare(): number {
    return this.#sentShare
  }
  get preview(): ParcelsPreview | null {
    return this.#preview
  }
  get problem(): ApiProblem | null {
    return this.#problem
  }
  get isReady(): boolean {
    return !this.isUnderWay && (this.#preview?.sound ?? 0) > 0
  }

  /** Sends the file and looks at it. */
  async choose(file: File): Promise<void> {
    this.#underWay?.abort()
    this.#forget()
    this.file = file
    const sent = await this.#during('sending', ({ signal }) =>
      uploadParcels(this.#county.code, file, this.#language, { signal, onsent: (share) => (this.#sentShare = share) }),
    )
    if (!sent) return
    this.#upload = { sha256: sent.sha256, fileName: file.name }
    await this.lookAgain()
  }

  /** Looks at the same file as it is to be read now. */
  async lookAgain(): Promise<void> {
    const body = this.#body()
    if (body === null) return
    const preview = await this.#during('reading', ({ signal }) =>
      previewParcels(this.#county.code, body, this.#language, signal),
    )
    if (preview) this.#preview = preview
  }

  /** Stops what is under way; what was sent is forgotten. */
  giveUp(): void {
    this.#underWay?.abort()
    this.#forget()
    this.#stage = 'given-up'
  }

  async store(importedBy: string): Promise<void> {
    const body = this.#body()
    if (body === null || !this.isReady) return
    const countyName = this.countyName.trim()
    const given = { ...body, layer: this.layer, importedBy, ...(countyName === '' ? {} : { countyName }) }
    const county = await this.#during('storing', ({ signal }) =>
      importParcels(this.#county.code, given, this.#language, signal),
    )
    if (!county) return
    this.#forget()
    this.#stage = 'stored'
    this.#county.take(county)
  }

  get #language(): string {
    return this.#county.language.current
  }

  #body(): ParcelsPreviewBody | null {
    return this.#upload && { ...this.#upload, ...this.choices.chosen() }
  }

  #forget(): void {
    this.file = null
    this.#upload = null
    this.#preview = null
    this.#problem = null
    this.#sentShare = 0
    this.#stage = 'idle'
    this.choices.clear()
  }

  /** Undefined where it failed, and then why is told, or where something else was begun meanwhile. */
  async #during<T>(stage: Stage, work: (controller: AbortController) => Promise<Answer<T>>): Promise<T | undefined> {
    const controller = new AbortController()
    this.#underWay = controller
    this.#stage = stage
    this.#problem = null
    const answer = await work(controller)
    if (controller.signal.aborted || this.#underWay !== controller) return undefined
    this.#underWay = null
    this.#stage = 'idle'
    if (answer.ok) return answer.data
    this.#problem = answer.problem
    return undefined
  }
}
