import { importPlaces, previewPlaces } from '../../api/place-files.ts'
import { base64Of } from '../../state/file-base64.ts'

import type { PlacesPreview, PlacesPreviewBody } from '../../../geodata/wire/place-import.ts'
import type { ApiProblem } from '../../api/request.ts'
import type { CaseState } from '../../state/case.svelte.ts'

export type ImportNotice = 'reading' | 'unreadable' | 'saving' | 'stale' | 'saved'

/** A file of places on its way into the case: chosen, looked at, stored. */
export class PlaceImport {
  leavesOut = $state(false)
  #file = $state.raw<PlacesPreviewBody | null>(null)
  #system = $state('')
  #preview = $state.raw<PlacesPreview | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  #notice = $state<ImportNotice | null>(null)
  #stored = $state(0)
  #asked = 0
  private readonly caseState: CaseState

  constructor(caseState: CaseState) {
    this.caseState = caseState
  }

  get hasFile(): boolean {
    return this.#file !== null
  }
  get system(): string {
    return this.#system
  }
  get preview(): PlacesPreview | null {
    return this.#preview
  }
  get problem(): ApiProblem | null {
    return this.#problem
  }
  get notice(): ImportNotice | null {
    return this.#notice
  }
  /** How many places the last import stored. */
  get stored(): number {
    return this.#stored
  }
  get isReady(): boolean {
    const preview = this.#preview
    if (preview === null || this.#notice === 'saving') return false
    return preview.isSystemStated && preview.places.length > 0 && (preview.problems.length === 0 || this.leavesOut)
  }

  async choose(file: File, language: string): Promise<void> {
    this.cancel()
    this.#notice = 'reading'
    const base64 = await base64Of(file)
    if (base64 === null) {
      this.#notice = 'unreadable'
      return
    }
    this.#file = { fileName: file.name, base64 }
    await this.#look(language)
  }

  /** Looks at the same file under another reference system; empty: the one that the file names. */
  async chooseSystem(system: string, language: string): Promise<void> {
    this.#system = system
    await this.#look(language)
  }

  cancel(): void {
    this.#asked++
    this.#file = null
    this.#system = ''
    this.#preview = null
    this.#problem = null
    this.#notice = null
    this.leavesOut = false
  }

  async store(importedBy: string, language: string): Promise<void> {
    const body = this.#body()
    if (body === null || !this.isReady) return
    this.#notice = 'saving'
    const given = { ...body, importedBy, leaveOutProblems: this.leavesOut }
    const places = this.#preview!.places.length
    let problem: ApiProblem | null = null
    const outcome = await this.caseState.change(async (etag) => {
      const answer = await importPlaces(this.caseState.id, etag, given, language)
      if (!answer.ok) problem = answer.problem
      return answer
    })
    if (outcome === 'saved') {
      this.cancel()
      this.#stored = places
      this.#notice = 'saved'
    } else {
      this.#notice = outcome === 'stale' ? 'stale' : null
      this.#problem = outcome === 'failed' ? problem : null
    }
  }

  #body(): PlacesPreviewBody | null {
    const file = this.#file
    return file && (this.#system === '' ? file : { ...file, referenceSystem: this.#system })
  }

  async #look(language: string): Promise<void> {
    const body = this.#body()
    if (body === null) return
    const asked = ++this.#asked
    this.#notice = 'reading'
    this.#problem = null
    const answer = await previewPlaces(this.caseState.id, body, language)
    // Another file or system was chosen meanwhile.
    if (asked !== this.#asked) return
    this.#notice = null
    this.#preview = answer.ok ? answer.data : null
    this.#problem = answer.ok ? null : answer.problem
  }
}
