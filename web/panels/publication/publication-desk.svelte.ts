import {
  closeObjection,
  prepareDraft,
  previewRecord,
  publishDraft,
  readObjections,
  readPublication,
  readPublishedVersion,
  withdrawVersion,
} from '../../api/publication.ts'
import { rememberAnswerer, rememberedAnswerer } from '../../state/answerer.ts'
import { contextPair } from '../../state/context.ts'

import type { ObjectionOutcome } from '../../../geodata/public-record/model.ts'
import type {
  WireDraftOptions,
  WireObjection,
  WirePreview,
  WirePublication,
} from '../../../geodata/wire/publication-desk.ts'
import type { Answer, ApiProblem } from '../../api/request.ts'

/** What is looked at: a draft that was stored, options that nobody stored yet, or a version that was published. */
export type Shown = WirePreview & { readonly of: { readonly draft: number } | { readonly version: number } | null }

type Notice = 'working' | 'prepared' | 'published' | 'withdrawn' | 'closed' | 'stale'

/** Where the publication of a case stands, and what a person does to it under his name. */
export class PublicationDesk {
  name = $state(rememberedAnswerer())
  readonly #id: string
  #publication = $state.raw<WirePublication | null>(null)
  #objections = $state.raw<readonly WireObjection[]>([])
  #shown = $state.raw<Shown | null>(null)
  #notice = $state<Notice | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  #wasWithoutName = $state(false)

  constructor(id: string) {
    this.#id = id
  }

  get publication(): WirePublication | null {
    return this.#publication
  }
  get objections(): readonly WireObjection[] {
    return this.#objections
  }
  get shown(): Shown | null {
    return this.#shown
  }
  get notice(): Notice | null {
    return this.#notice
  }
  get problem(): ApiProblem | null {
    return this.#problem
  }
  get isNameMissing(): boolean {
    return this.#wasWithoutName && this.name.trim() === ''
  }

  async load(): Promise<void> {
    const [publication, objections] = await Promise.all([readPublication(this.#id), readObjections(this.#id)])
    if (publication.ok) this.#publication = publication.data
    else this.#problem = publication.problem
    if (objections.ok) this.#objections = objections.data
    else this.#problem = objections.problem
  }

  /** The options as the form has them, stored or not. */
  async preview(options: WireDraftOptions, draft: number | null, language: string): Promise<void> {
    await this.#look(() => previewRecord(this.#id, options, language), draft === null ? null : { draft })
  }

  async showVersion(version: number): Promise<void> {
    await this.#look(() => readPublishedVersion(this.#id, version), { version })
  }

  closePreview(): void {
    this.#shown = null
  }

  async prepare(options: WireDraftOptions, language: string): Promise<void> {
    const by = this.#signed()
    if (by === null) return
    const isDone = await this.#change(
      () => prepareDraft(this.#id, { ...options, preparedBy: by }, language),
      'prepared',
    )
    if (isDone) this.#shown = null
  }

  /** Publishes the draft that is shown, under the hash of what was seen. */
  async publish(language: string): Promise<void> {
    const approvedBy = this.#signed()
    const shown = this.#shown
    if (approvedBy === null || shown?.of === null || shown === null || !('draft' in shown.of)) return
    const { draft } = shown.of
    const { sha256 } = shown
    const isDone = await this.#change(
      () => publishDraft(this.#id, { draft, sha256, approvedBy }, language),
      'published',
    )
    if (isDone || this.#notice === 'stale') this.#shown = null
  }

  async withdraw(version: number, reason: string, language: string): Promise<boolean> {
    const withdrawnBy = this.#signed()
    if (withdrawnBy === null) return false
    return this.#change(() => withdrawVersion(this.#id, { version, reason, withdrawnBy }, language), 'withdrawn')
  }

  async closeObjection(number: number, outcome: ObjectionOutcome, reason: string, language: string): Promise<boolean> {
    const closedBy = this.#signed()
    if (closedBy === null) return false
    this.#begin()
    const answer = await closeObjection(this.#id, number, { outcome, reason, closedBy }, language)
    if (!this.#ended(answer, 'closed')) return false
    await this.load()
    return true
  }

  /** Null, and told so, where nobody has signed. */
  #signed(): string | null {
    const name = this.name.trim()
    this.#wasWithoutName = name === ''
    if (name === '' || this.#notice === 'working') return null
    rememberAnswerer(name)
    return name
  }

  #begin(): void {
    this.#notice = 'working'
    this.#problem = null
  }

  #ended<Data>(answer: Answer<Data>, notice: Notice | null): answer is Extract<Answer<Data>, { ok: true }> {
    this.#notice = answer.ok ? notice : answer.problem.type === 'stale' ? 'stale' : null
    if (!answer.ok && answer.problem.type !== 'stale') this.#problem = answer.problem
    return answer.ok
  }

  async #look(ask: () => Promise<Answer<WirePreview>>, of: Shown['of']): Promise<void> {
    this.#begin()
    const answer = await ask()
    if (this.#ended(answer, null)) this.#shown = { ...answer.data, of }
  }

  async #change(ask: () => Promise<Answer<WirePublication>>, notice: Notice): Promise<boolean> {
    this.#begin()
    const answer = await ask()
    if (this.#ended(answer, notice)) {
      this.#publication = answer.data
      return true
    }
    if (this.#notice === 'stale') await this.load()
    return false
  }
}

export const { set: setPublicationDesk, get: getPublicationDesk } = contextPair<PublicationDesk>('publication desk')
