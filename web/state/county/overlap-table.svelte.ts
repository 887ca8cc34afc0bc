import { readOverlaps } from '../../api/counties.ts'
import { contextPair } from '../context.ts'

import type { ParcelLayer, ParcelOverlapType } from '../../../geodata/overlaps/model.ts'
import type { ParcelOverlapPage } from '../../../geodata/wire/parcel-overlaps.ts'
import type { OverlapChoice } from '../../api/counties.ts'
import type { ApiProblem } from '../../api/request.ts'

export const ROWS_ON_A_PAGE = 25

/** One page of the overlaps of a county; never more of them than fit on it. */
export class OverlapTable {
  readonly #code: string
  #choice = $state.raw<OverlapChoice>({ types: ['equal', 'contained', 'crossing'], layers: [], order: 'area' })
  #page = $state.raw<ParcelOverlapPage | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  #isReading = $state(false)
  /** Of this page and of those before it; the first page has none. */
  #cursors = $state.raw<readonly (string | null)[]>([null])
  #asked = 0

  constructor(code: string) {
    this.#code = code
  }

  get choice(): OverlapChoice {
    return this.#choice
  }
  get page(): ParcelOverlapPage | null {
    return this.#page
  }
  get problem(): ApiProblem | null {
    return this.#problem
  }
  get isReading(): boolean {
    return this.#isReading
  }
  get hasBefore(): boolean {
    return this.#cursors.length > 1
  }
  get hasAfter(): boolean {
    return typeof this.#page?.nextCursor === 'string'
  }
  /** How many rows stand on the pages before. */
  get rowsBefore(): number {
    return (this.#cursors.length - 1) * ROWS_ON_A_PAGE
  }

  order(order: OverlapChoice['order']): Promise<void> {
    return this.#choose({ ...this.#choice, order })
  }

  /** The last one stays: a table of no type holds nothing. */
  toggleType(type: ParcelOverlapType): Promise<void> {
    const types = toggled(this.#choice.types, type)
    return types.length === 0 ? Promise.resolve() : this.#choose({ ...this.#choice, types })
  }

  /** Both parcels lie in the chosen layers; none chosen: in any. */
  toggleLayer(layer: ParcelLayer): Promise<void> {
    return this.#choose({ ...this.#choice, layers: toggled(this.#choice.layers, layer) })
  }

  first(): Promise<void> {
    return this.#read([null])
  }
  before(): Promise<void> {
    return this.#read(this.#cursors.slice(0, -1))
  }
  after(): Promise<void> {
    return this.#read([...this.#cursors, this.#page?.nextCursor ?? null])
  }

  #choose(choice: OverlapChoice): Promise<void> {
    this.#choice = choice
    return this.first()
  }

  async #read(cursors: readonly (string | null)[]): Promise<void> {
    const asked = ++this.#asked
    this.#isReading = true
    const answer = await readOverlaps(this.#code, this.#choice, cursors.at(-1) ?? null, ROWS_ON_A_PAGE)
    // Another page was asked for meanwhile.
    if (asked !== this.#asked) return
    this.#isReading = false
    this.#problem = answer.ok ? null : answer.problem
    if (!answer.ok) return
    this.#page = answer.data
    this.#cursors = cursors
  }
}

const toggled = <T>(all: readonly T[], one: T): T[] =>
  all.includes(one) ? all.filter((each) => each !== one) : [...all, one]

export const { set: setOverlapTable, get: getOverlapTable } = contextPair<OverlapTable>('table of overlaps')
