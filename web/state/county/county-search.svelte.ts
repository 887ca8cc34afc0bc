import { readSearch, startSearch, stopSearch } from '../../api/counties.ts'
import { contextPair } from '../context.ts'

import type { WireCountySearch } from '../../../geodata/wire/county-searches.ts'
import type { SearchOrder } from '../../api/counties.ts'
import type { Answer, ApiProblem } from '../../api/request.ts'
import type { CountyState } from './county.svelte.ts'

const ASKED_EVERY_MILLISECONDS = 600

/** The search of a county that is under way, whoever began it, and how the last one ended that was seen here. */
export class CountySearch {
  readonly #county: CountyState
  #watched = $state.raw<WireCountySearch | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  #isOwn = $state(false)
  #isStopping = $state(false)

  constructor(county: CountyState) {
    this.#county = county
  }

  get running(): WireCountySearch | null {
    return this.#watched?.state === 'running' ? this.#watched : null
  }
  /** One that was stopped or failed while it was watched. */
  get broken(): WireCountySearch | null {
    return this.#watched?.state === 'stopped' || this.#watched?.state === 'failed' ? this.#watched : null
  }
  /** It was begun in this window. */
  get isOwn(): boolean {
    return this.#isOwn
  }
  get isStopping(): boolean {
    return this.#isStopping
  }
  get problem(): ApiProblem | null {
    return this.#problem
  }

  async start(order: SearchOrder): Promise<void> {
    const { code, language } = this.#county
    this.#isOwn = true
    const answer = await startSearch(code, order, language.current)
    this.#heed(answer)
    // Somebody else began one meanwhile: that one is watched.
    if (!answer.ok) {
      this.#isOwn = false
      await this.#county.load()
    }
  }

  async stop(): Promise<void> {
    if (!this.running) return
    const { code, language } = this.#county
    this.#isStopping = true
    this.#heed(await stopSearch(code, this.running.id, language.current))
    this.#isStopping = false
  }

  /** The running search, its own or one that the county tells of; null while none is known to run. */
  get watchedId(): string | null {
    const told = this.#county.view?.running ?? null
    if (this.running) return this.running.id
    return told === null || told.id === this.#watched?.id ? null : told.id
  }

  /** Follows a search to its end; returns the undo. */
  watch(id: string): () => void {
    if (id !== this.#watched?.id) this.#watched = this.#county.view?.running ?? null
    let timer = 0
    let isOver = false
    const ask = async () => {
      const { code, language } = this.#county
      const answer = await readSearch(code, id, language.current)
      if (isOver) return
      this.#heed(answer)
      if (answer.ok && answer.data.state !== 'running') await this.#county.reload()
      else timer = window.setTimeout(() => void ask(), ASKED_EVERY_MILLISECONDS)
    }
    timer = window.setTimeout(() => void ask(), ASKED_EVERY_MILLISECONDS)
    return () => {
      isOver = true
      window.clearTimeout(timer)
    }
  }

  #heed(answer: Answer<WireCountySearch>): void {
    if (answer.ok) this.#watched = answer.data
    this.#problem = answer.ok ? null : answer.problem
  }
}

export const { set: setCountySearch, get: getCountySearch } = contextPair<CountySearch>('search of the county')
