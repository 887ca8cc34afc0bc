import { searchCase, type SearchAudience } from '../../api/search.ts'

import type { ApiProblem } from '../../api/request.ts'
import type { CaseSearch } from '../../../geodata/wire/search.ts'

/** Long enough for the next letter to come first. */
const PAUSE_MILLISECONDS = 250

/** What is typed into the field and what was found for it. */
export class FoundWords {
  #found = $state.raw<CaseSearch | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  #isAsking = $state(false)
  #asked = ''
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Counts the questions, so that a late answer to an earlier one is not shown. */
  #question = 0
  readonly #id: string
  readonly #audience: SearchAudience
  readonly #language: () => string

  constructor(id: string, audience: SearchAudience, language: () => string) {
    this.#id = id
    this.#audience = audience
    this.#language = language
  }

  get found(): CaseSearch | null {
    return this.#found
  }
  get problem(): ApiProblem | null {
    return this.#problem
  }
  get isAsking(): boolean {
    return this.#isAsking
  }

  /** Asks when nothing more is typed for a moment. */
  type(words: string): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.ask(words), PAUSE_MILLISECONDS)
  }

  /** Asks at once; the same words are asked for again only `anew`, since the case may have changed meanwhile. */
  async ask(words: string, anew = false): Promise<void> {
    clearTimeout(this.#timer)
    const wanted = words.trim()
    if (wanted === this.#asked && !anew && this.#problem === null) return
    const question = ++this.#question
    this.#asked = wanted
    this.#isAsking = wanted !== ''
    if (wanted === '') {
      this.#found = null
      this.#problem = null
      return
    }
    const answer = await searchCase(this.#id, wanted, this.#audience, this.#language())
    if (question !== this.#question) return
    this.#isAsking = false
    this.#found = answer.ok ? answer.data : null
    this.#problem = answer.ok ? null : answer.problem
  }
}
