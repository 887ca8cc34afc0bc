import { readProcedure, writeEntry } from '../api/procedure.ts'

import { contextPair } from './context.ts'

import type { NewEntryBody, WireProcedure } from '../../geodata/wire/procedure.ts'
import type { ApiProblem } from '../api/request.ts'
import type { CaseState } from './case.svelte.ts'

type Written = Pick<NewEntryBody, 'day' | 'fact' | 'note'>

/** Where the case stands in the procedure, and what a person writes of it under his name. */
export class ProcedureState {
  name = $state('')
  readonly #caseState: CaseState
  #procedure = $state.raw<WireProcedure | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  #notice = $state<'saving' | 'saved' | 'stale' | null>(null)
  #wasWithoutName = $state(false)

  constructor(caseState: CaseState) {
    this.#caseState = caseState
  }

  get procedure(): WireProcedure | null {
    return this.#procedure
  }
  get problem(): ApiProblem | null {
    return this.#problem
  }
  get notice(): 'saving' | 'saved' | 'stale' | null {
    return this.#notice
  }
  get isNameMissing(): boolean {
    return this.#wasWithoutName && this.name.trim() === ''
  }

  /** The round after whose decision a file came in; null for others. */
  lateRoundOf(attachmentNumber: number): number | null {
    return this.#procedure?.lateFiles.find((file) => file.attachmentNumber === attachmentNumber)?.round ?? null
  }

  async load(): Promise<void> {
    const answer = await readProcedure(this.#caseState.id)
    if (answer.ok) this.#procedure = answer.data
    else this.#problem = answer.problem
  }

  /** True when it was stored. Without a name nothing is sent; what somebody else wrote meanwhile is loaded, and said. */
  async write({ day, fact, note }: Written, language: string): Promise<boolean> {
    const recordedBy = this.name.trim()
    this.#wasWithoutName = recordedBy === ''
    if (this.#wasWithoutName || this.#procedure === null || this.#notice === 'saving') return false
    this.#notice = 'saving'
    this.#problem = null
    const body = { day, fact, note, recordedBy }
    const answer = await writeEntry(this.#caseState.id, this.#procedure, body, language)
    if (answer.ok) {
      this.#procedure = answer.data
      this.#notice = 'saved'
      // A new round was opened: the case is another by now.
      if (fact.kind === 'move' && fact.state === 'annulled') await this.#caseState.load()
      return true
    }
    if (answer.problem.type === 'stale') {
      // Said only when it is true: what the other wrote stands beside the sentence.
      await this.load()
      this.#notice = 'stale'
    } else {
      this.#notice = null
      this.#problem = answer.problem
    }
    return false
  }
}

export const { set: setProcedure, get: getProcedure } = contextPair<ProcedureState>('procedure')
