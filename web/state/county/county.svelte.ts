import { readCounty } from '../../api/counties.ts'
import { contextPair } from '../context.ts'

import type { WireCounty } from '../../../geodata/wire/county.ts'
import type { ApiProblem } from '../../api/request.ts'
import type { LanguageState } from '../language.svelte.ts'

/** A county as the server last told of it. */
export class CountyState {
  readonly code: string
  readonly language: LanguageState
  #view = $state.raw<WireCounty | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  #isRead = $state(false)
  #round = $state(0)

  constructor(code: string, language: LanguageState) {
    this.code = code
    this.language = language
  }

  /** Null while it is read, when it could not be, and for a county that nobody has brought anything of. */
  get view(): WireCounty | null {
    return this.#view
  }
  get problem(): ApiProblem | null {
    return this.#problem
  }
  get isRead(): boolean {
    return this.#isRead
  }
  /** Counts up whenever the ground may be another: tables and tiles are asked for anew. */
  get round(): number {
    return this.#round
  }
  get parcels(): number {
    return this.#view?.layers.reduce((sum, { parcels }) => sum + parcels, 0) ?? 0
  }

  async load(): Promise<void> {
    const answer = await readCounty(this.code, this.language.current)
    this.#isRead = true
    if (answer.ok) this.#view = answer.data
    this.#problem = answer.ok || answer.problem.type === 'not-found' ? null : answer.problem
  }

  /** Takes an answer in which parcels or records are others than before. */
  take(view: WireCounty): void {
    this.#view = view
    this.#round++
  }

  async reload(): Promise<void> {
    await this.load()
    this.#round++
  }
}

export const { set: setCounty, get: getCounty } = contextPair<CountyState>('county')
