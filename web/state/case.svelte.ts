import { answerQuestion, readCase, withdrawAnswer } from '../api/cases.ts'

import { contextPair } from './context.ts'

import type { CaseView } from '../../geodata/wire/case.ts'
import type { Answer, ApiProblem } from '../api/request.ts'

export type AnswerNotice = 'saving' | 'saved' | 'stale'
export type ChangeOutcome = 'saved' | 'stale' | 'failed' | 'busy'

/** One case as the server last gave it, and the answers that people give to its questions. */
export class CaseState {
  readonly id: string
  #view = $state.raw<CaseView | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  #notice = $state<AnswerNotice | null>(null)
  #etag: string | null = null
  #isSending = $state(false)
  #sending: Promise<unknown> = Promise.resolve()
  /** Called once a change of this page is stored. */
  onsaved: (() => void) | null = null

  constructor(id: string) {
    this.id = id
  }

  get view(): CaseView | null {
    return this.#view
  }

  /** 0 before anything is loaded. */
  get version(): number {
    return this.#view?.version ?? 0
  }

  get problem(): ApiProblem | null {
    return this.#problem
  }

  get notice(): AnswerNotice | null {
    return this.#notice
  }

  get isSending(): boolean {
    return this.#isSending
  }

  async load(): Promise<void> {
    this.#problem = null
    const answer = await readCase(this.id)
    if (answer.ok) this.#show(answer.data, answer.etag)
    else this.#problem = answer.problem
  }

  /** Stores the answer and redraws. When someone else was faster, loads their version and says so instead. */
  async answer(key: string, value: string, answeredBy: string): Promise<void> {
    await this.#notedChange((etag) => answerQuestion(this.id, etag, { key, value, answeredBy }))
  }

  /** Takes back the answer that stands; the question is open again. */
  async withdraw(key: string, answeredBy: string): Promise<void> {
    await this.#notedChange((etag) => withdrawAnswer(this.id, etag, { key, answeredBy }))
  }

  async #notedChange(send: (etag: string) => Promise<Answer<CaseView>>): Promise<void> {
    if (this.#isSending) return
    this.#notice = 'saving'
    const outcome = await this.change(send)
    this.#notice = outcome === 'saved' || outcome === 'stale' ? outcome : null
  }

  /** Sends a change, one at a time, and shows the case as it then stands: after `stale` as somebody else left it. */
  async change(send: (etag: string) => Promise<Answer<CaseView>>): Promise<ChangeOutcome> {
    if (this.#isSending) return 'busy'
    this.#isSending = true
    this.#problem = null
    const sent = send(this.#etag ?? '*')
    this.#sending = sent
    const answer = await sent
    this.#isSending = false
    if (answer.ok) {
      this.#show(answer.data, answer.etag)
      this.onsaved?.()
      return 'saved'
    }
    if (answer.problem.type === 'stale') {
      await this.load()
      return 'stale'
    }
    // Sealed by somebody else: the page says so everywhere, and what was sent stays where it is.
    if (answer.problem.type === 'refused' && answer.problem.code === 'ruling-sealed') await this.load()
    this.#problem = answer.problem
    return 'failed'
  }

  /** Once the change that is on its way is answered and shown. */
  async settled(): Promise<void> {
    await this.#sending.catch(() => undefined)
  }

  /** An answer that was overtaken by a later one is not shown. */
  #show(view: CaseView, etag: string | null): void {
    if (view.version < this.version) return
    this.#view = view
    this.#etag = etag ?? `"${view.version}"`
  }
}

export const { set: setCase, get: getCase } = contextPair<CaseState>('case')
