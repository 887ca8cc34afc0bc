import { contextPair } from '../../state/context.ts'
import { ReadingChanges } from '../reading/reading-changes.svelte.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { Answer, ApiProblem } from '../../api/request.ts'
import type { CaseState } from '../../state/case.svelte.ts'

/** Seals and opens again under a name. Whatever goes wrong, the reasons that were written stay. */
export class SealChanges {
  readonly sending: ReadingChanges
  /** Why what was found may stand, by the key of the finding. */
  readonly reasons = $state<Record<string, string>>({})
  #problem = $state.raw<ApiProblem | null>(null)

  constructor(caseState: CaseState) {
    this.sending = new ReadingChanges(caseState)
  }

  get problem(): ApiProblem | null {
    return this.#problem
  }

  async send(change: (id: string, etag: string, by: string) => Promise<Answer<CaseView>>): Promise<void> {
    this.#problem = null
    await this.sending.send(async (id, etag, by) => {
      const answer = await change(id, etag, by)
      if (!answer.ok) this.#problem = answer.problem
      return answer
    })
  }
}

export const { set: setSealChanges, get: getSealChanges } = contextPair<SealChanges>('seal changes')
