import { answerQuestion, readCase } from '../api/cases.ts'

import { contextPair } from './context.ts'

import type { EdgeAnswer } from '../../geodata/outline/model.ts'
import type { CaseView } from '../../geodata/wire/case.ts'
import type { ApiProblem } from '../api/request.ts'

export type AnswerNotice = 'saving' | 'saved' | 'stale'

/** One case as the server last gave it, and the answers that people give to its questions. */
export class CaseState {
  readonly id: string
  #view = $state.raw<CaseView | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  #notice = $state<AnswerNotice | null>(null)
  #etag: string | null = null

  constructor(id: string) {
    this.id = id
  }

  get view(): CaseView | null {
    return this.#view
  }

  get problem(): ApiProblem | null {
    return this.#problem
  }

  get notice(): AnswerNotice | null {
    return this.#notice
  }

  async load(): Promise<void> {
    this.#problem = null
    const answer = await readCase(this.id)
    if (answer.ok) this.#show(answer.data, answer.etag)
    else this.#problem = answer.problem
  }

  /** Stores the answer and redraws. When someone else was faster, loads their version and says so instead. */
  async answer(key: string, value: EdgeAnswer, answeredBy: string): Promise<void> {
    if (this.#notice === 'saving') return
    this.#notice = 'saving'
    this.#problem = null
    const answer = await answerQuestion(this.id, this.#etag ?? '*', { key, value, answeredBy })
    if (answer.ok) {
      this.#show(answer.data, answer.etag)
      this.#notice = 'saved'
    } else if (answer.problem.type === 'stale') {
      await this.load()
      this.#notice = 'stale'
    } else {
      this.#problem = answer.problem
      this.#notice = null
    }
  }

  #show(view: CaseView, etag: string | null): void {
    this.#view = view
    this.#etag = etag ?? `"${view.version}"`
  }
}

export const { set: setCase, get: getCase } = contextPair<CaseState>('case')
