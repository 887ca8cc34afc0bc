import { decideNames, readNames } from '../api/names.ts'

import type { CaseNames, NameDecisionBody } from '../../geodata/wire/names.ts'
import type { Answer, ApiProblem } from '../api/request.ts'

export type NamesNotice = 'saving' | 'saved' | 'stale'

/** The names of one case as the server last gave them, and what persons decide about them. */
export class NamesState {
  readonly id: string
  #names = $state.raw<CaseNames | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  #notice = $state<NamesNotice | null>(null)

  constructor(id: string) {
    this.id = id
  }

  get names(): CaseNames | null {
    return this.#names
  }

  get problem(): ApiProblem | null {
    return this.#problem
  }

  get notice(): NamesNotice | null {
    return this.#notice
  }

  async load(): Promise<void> {
    this.#show(await readNames(this.id))
  }

  /** Stores the decision. When someone else was faster, loads theirs and says so instead. */
  async decide(decision: NameDecisionBody): Promise<void> {
    if (this.#notice === 'saving' || this.#names === null) return
    this.#notice = 'saving'
    const answer = await decideNames(this.id, this.#names.version, decision)
    if (!answer.ok && answer.problem.type === 'stale') {
      await this.load()
      this.#notice = 'stale'
      return
    }
    this.#show(answer)
    this.#notice = answer.ok ? 'saved' : null
  }

  #show(answer: Answer<CaseNames>): void {
    this.#problem = answer.ok ? null : answer.problem
    if (answer.ok) this.#names = answer.data
  }
}
