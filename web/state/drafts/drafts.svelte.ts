import { instantNow } from './instant-now.ts'

import type { DraftStore } from './draft-store.ts'
import type { Draft } from './draft.ts'

/** The drafts of one kind that a case has in this browser, and the one that is being worked on. */
export class Drafts<Work> {
  #laidAside = $state.raw<readonly Draft<Work>[]>([])
  #isKept = $state(true)
  #current: string | null = null
  private readonly store: DraftStore
  private readonly of: { readonly caseId: string; readonly kind: string }
  private readonly by: () => string

  /** `by` tells who works. */
  constructor(store: DraftStore, of: { caseId: string; kind: string }, by: () => string) {
    this.store = store
    this.of = of
    this.by = by
  }

  /** The latest first; without the one that is being worked on. */
  get laidAside(): readonly Draft<Work>[] {
    return this.#laidAside
  }

  /** False when the browser could not keep the last step: then leaving the page loses it. */
  get isKept(): boolean {
    return this.#isKept
  }

  async load(): Promise<void> {
    const found = (await this.store.read(this.of.caseId)) as readonly Draft<Work>[]
    this.#laidAside = found
      .filter(({ kind, id }) => kind === this.of.kind && id !== this.#current)
      .toSorted((first, second) => second.at.localeCompare(first.at))
  }

  /** Keeps the state of the work after a step. */
  async keep(work: Work): Promise<void> {
    const at = instantNow()
    this.#current ??= `${at} ${Math.random()}`
    this.#isKept = await this.store.write({ ...this.of, id: this.#current, by: this.by(), at, work })
  }

  /** Goes on with a draft. */
  take(draft: Draft<Work>): void {
    this.#current = draft.id
    this.#laidAside = this.#laidAside.filter(({ id }) => id !== draft.id)
  }

  /** Leaves the draft under way for later. */
  async layAside(): Promise<void> {
    this.#current = null
    await this.load()
  }

  /** Throws a draft away; without an id the one under way, such as after it is saved. */
  async discard(id: string | null = this.#current): Promise<void> {
    if (id === this.#current) this.#current = null
    this.#isKept = true
    if (id !== null) await this.store.remove(this.of.caseId, id)
    await this.load()
  }
}
