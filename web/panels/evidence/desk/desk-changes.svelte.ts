import { refusalText } from '../../../i18n/problem-text.ts'
import { contextPair } from '../../../state/context.ts'
import { ReadingChanges } from '../../reading/reading-changes.svelte.ts'

import type { CaseView } from '../../../../geodata/wire/case.ts'
import type { Answer, ApiProblem } from '../../../api/request.ts'
import type { CaseState } from '../../../state/case.svelte.ts'
import type { LanguageState } from '../../../state/language.svelte.ts'

/** Sends what a person records of the evidence under his name, and says how it went. */
export class DeskChanges {
  readonly sending: ReadingChanges
  readonly #caseId: string
  #problem = $state.raw<ApiProblem | null>(null)

  constructor(caseState: CaseState) {
    this.sending = new ReadingChanges(caseState)
    this.#caseId = caseState.id
  }

  /** Before another form is opened. */
  begin(): void {
    this.#problem = null
    this.sending.begin()
  }

  async send(change: (id: string, etag: string, by: string) => Promise<Answer<CaseView>>): Promise<boolean> {
    this.#problem = null
    return this.sending.send(async (id, etag, by) => {
      const answer = await change(id, etag, by)
      if (!answer.ok) this.#problem = answer.problem
      return answer
    })
  }

  sentence({ words }: LanguageState): string {
    const { notice } = this.sending
    if (notice === 'saving') return words.evidence.saving
    if (notice === 'saved') return words.evidence.saved
    if (notice === 'stale') return words.evidence.stale
    if (this.#problem === null) return ''
    return refusalText(this.#problem, this.#caseId, words)
  }
}

export const { set: setDeskChanges, get: getDeskChanges } = contextPair<DeskChanges>('desk changes')
