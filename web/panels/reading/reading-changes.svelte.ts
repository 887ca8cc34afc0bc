import { Signature } from '../../state/signature.svelte.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { Answer } from '../../api/request.ts'
import type { CaseState } from '../../state/case.svelte.ts'

export type ReadingNotice = 'saving' | 'saved' | 'stale' | 'failed'

/** Sends what a person decides under his name, and remembers how it went. */
export class ReadingChanges {
  readonly #signature = new Signature()
  #notice = $state<ReadingNotice | null>(null)
  private readonly caseState: CaseState

  constructor(caseState: CaseState) {
    this.caseState = caseState
  }

  get notice(): ReadingNotice | null {
    return this.#notice
  }

  get name(): string {
    return this.#signature.name
  }

  set name(name: string) {
    this.#signature.name = name
  }

  get isNameMissing(): boolean {
    return this.#signature.isMissing
  }

  /** Starts afresh, with the name that was last written anywhere. */
  begin(): void {
    this.#signature.begin()
    this.#notice = null
  }

  /** True when it was stored. Without a name nothing is sent. */
  async send(change: (caseId: string, etag: string, decidedBy: string) => Promise<Answer<CaseView>>): Promise<boolean> {
    const decidedBy = this.#signature.sign()
    if (decidedBy === null || this.caseState.isSending) return false
    this.#notice = 'saving'
    const outcome = await this.caseState.change((etag) => change(this.caseState.id, etag, decidedBy))
    this.#notice = outcome === 'busy' ? null : outcome
    return outcome === 'saved'
  }
}
