import { rememberAnswerer, rememberedAnswerer } from '../questions/answerer.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { Answer } from '../../api/request.ts'
import type { CaseState } from '../../state/case.svelte.ts'

export type ReadingNotice = 'saving' | 'saved' | 'stale' | 'failed'

/** Sends what a person decides under his name, and remembers how it went. */
export class ReadingChanges {
  name = $state(rememberedAnswerer())
  #isNameMissing = $state(false)
  #notice = $state<ReadingNotice | null>(null)
  private readonly caseState: CaseState

  constructor(caseState: CaseState) {
    this.caseState = caseState
  }

  get notice(): ReadingNotice | null {
    return this.#notice
  }

  get isNameMissing(): boolean {
    return this.#isNameMissing && this.name.trim() === ''
  }

  /** Starts afresh, with the name that was last written anywhere. */
  begin(): void {
    this.name = rememberedAnswerer()
    this.#isNameMissing = false
    this.#notice = null
  }

  /** True when it was stored. Without a name nothing is sent. */
  async send(change: (caseId: string, etag: string, decidedBy: string) => Promise<Answer<CaseView>>): Promise<boolean> {
    const decidedBy = this.name.trim()
    this.#isNameMissing = decidedBy === ''
    if (this.#isNameMissing || this.caseState.isSending) return false
    rememberAnswerer(decidedBy)
    this.#notice = 'saving'
    const outcome = await this.caseState.change((etag) => change(this.caseState.id, etag, decidedBy))
    this.#notice = outcome === 'busy' ? null : outcome
    return outcome === 'saved'
  }
}
