import { readLedger, type LedgerChoice } from '../../api/ledger.ts'
import { contextPair } from '../context.ts'

import { addressOfChoice, choiceOfAddress } from './ledger-address.ts'

import type { Ledger, LedgerOrder } from '../../../geodata/wire/ledger.ts'
import type { ApiProblem } from '../../api/request.ts'

/** Undefined takes a filter away. */
export type LedgerChange = { readonly [Name in keyof LedgerChoice]?: LedgerChoice[Name] | undefined }

/** The page of the ledger that is shown, and what was chosen. */
export class LedgerState {
  #choice = $state.raw<LedgerChoice>({})
  #page = $state(1)
  #ledger = $state.raw<Ledger | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  #isReading = $state(false)
  #asked = 0

  constructor(search: string) {
    const { page, ...choice } = choiceOfAddress(search)
    this.#choice = choice
    this.#page = page
  }

  get choice(): LedgerChoice {
    return this.#choice
  }
  get ledger(): Ledger | null {
    return this.#ledger
  }
  get problem(): ApiProblem | null {
    return this.#problem
  }
  get isReading(): boolean {
    return this.#isReading
  }
  get hasFilters(): boolean {
    const { order: _order, descending: _descending, ...filters } = this.#choice
    return Object.values(filters).some((value) => value !== undefined && value !== '')
  }

  /** Another filter begins with the first page. */
  choose(change: LedgerChange): Promise<void> {
    const chosen = Object.entries({ ...this.#choice, ...change }).filter(([, value]) => value !== undefined)
    this.#choice = Object.fromEntries(chosen)
    return this.turnTo(1)
  }

  clear(): Promise<void> {
    const { order, descending } = this.#choice
    this.#choice = { ...(order ? { order } : {}), ...(descending ? { descending } : {}) }
    return this.turnTo(1)
  }

  /** By a column; by the one that it is sorted by already the other way round. */
  sort(order: LedgerOrder): Promise<void> {
    const isSame = (this.#choice.order ?? 'due') === order
    return this.choose({ order, descending: isSame && this.#choice.descending !== true })
  }

  turnTo(page: number): Promise<void> {
    this.#page = page
    window.history.replaceState(null, '', window.location.pathname + addressOfChoice(this.#choice, page))
    return this.load()
  }

  /** Of two questions under way the later one counts. */
  async load(): Promise<void> {
    const asked = ++this.#asked
    this.#isReading = true
    const answer = await readLedger({ ...this.#choice, page: this.#page })
    if (asked !== this.#asked) return
    this.#isReading = false
    this.#problem = answer.ok ? null : answer.problem
    if (answer.ok) this.#ledger = answer.data
  }
}

export const { set: setLedger, get: getLedger } = contextPair<LedgerState>('ledger')
