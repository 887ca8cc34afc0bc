import { createCase, listCases } from '../api/cases.ts'

import { base64Of } from './file-base64.ts'
import { proposedKey } from './proposed-key.ts'

import type { CaseSummary } from '../../geodata/wire/case.ts'
import type { ApiProblem } from '../api/request.ts'
import type { Language } from '../i18n/catalogue.ts'

const DOCUMENT_LIMIT_BYTES = 50 * 1024 * 1024

/** Why no case came of it. */
export type NewCaseProblem =
  | ApiProblem
  | { readonly type: 'cancelled' }
  | { readonly type: 'no-document' }
  | { readonly type: 'too-large' | 'unreadable' | 'no-places'; readonly name: string }

const NO_PLACES = { type: 'FeatureCollection', features: [] }

/** What a person enters for a new case. A refusal leaves everything as it was entered. */
export class NewCaseForm {
  text = $state('')
  file = $state.raw<File | null>(null)
  title = $state('')
  countyCode = $state('')
  countyName = $state('')
  officer = $state('')
  placesFile = $state.raw<File | null>(null)
  problem = $state.raw<NewCaseProblem | null>(null)
  known = $state.raw<readonly CaseSummary[]>([])
  #enteredKey = $state<string | null>(null)
  #underWay = $state.raw<AbortController | null>(null)

  constructor(officer: string) {
    this.officer = officer
  }

  /** The cases that are there already: their keys are taken, their counties have names. */
  async lookAround(): Promise<void> {
    const answer = await listCases()
    if (!answer.ok) return
    this.known = answer.data
    // Whoever was faster than the list gets the name of the county now.
    if (this.countyName === '') this.enterCounty(this.countyCode)
  }

  get key(): string {
    return this.#enteredKey ?? proposedKey(this.file?.name ?? null, this.countyCode, this.known)
  }

  set key(entered: string) {
    this.#enteredKey = entered
  }

  get isReading(): boolean {
    return this.#underWay !== null
  }

  /** Enters the code, and the name of a county that has cases already. */
  enterCounty(code: string): void {
    this.countyCode = code
    const name = this.known.find(({ countyCode }) => countyCode === code)?.countyName
    if (name !== undefined) this.countyName = name
  }

  cancel(): void {
    this.#underWay?.abort()
  }

  /** The id of the case that was made; null when none was, and `problem` says why. */
  async submit(pastedName: string, language: Language): Promise<string | null> {
    if (this.isReading) return null
    const controller = new AbortController()
    this.#underWay = controller
    this.problem = null
    try {
      return await this.#send(pastedName, language, controller.signal)
    } finally {
      this.#underWay = null
    }
  }

  async #send(pastedName: string, language: Language, signal: AbortSignal): Promise<string | null> {
    const document = this.file ?? (this.text.trim() === '' ? null : new File([this.text], pastedName))
    if (!document) return this.#fail({ type: 'no-document' })
    if (document.size > DOCUMENT_LIMIT_BYTES) return this.#fail({ type: 'too-large', name: document.name })
    const base64 = await base64Of(document)
    if (base64 === null) return this.#fail({ type: 'unreadable', name: document.name })
    const places = await this.#places()
    if (places === undefined) return this.#fail({ type: 'no-places', name: this.placesFile?.name ?? '' })
    const answer = await createCase(
      {
        countyCode: this.countyCode,
        countyName: this.countyName.trim(),
        key: this.key,
        title: this.title.trim(),
        importedBy: this.officer.trim(),
        document: { fileName: document.name, base64 },
        places,
      },
      language,
      signal,
    )
    if (answer.ok) return answer.data.id
    return this.#fail(signal.aborted ? { type: 'cancelled' } : answer.problem)
  }

  #fail(problem: NewCaseProblem): null {
    this.problem = problem
    return null
  }

  /** Undefined for a file that is no JSON; whether it is a good gazetteer the server says. */
  async #places(): Promise<unknown> {
    if (!this.placesFile) return NO_PLACES
    try {
      return JSON.parse(await this.placesFile.text()) as unknown
    } catch {
      return undefined
    }
  }
}
