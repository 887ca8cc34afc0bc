import { importTerrain, previewTerrain, uploadTerrain, withdrawTerrain } from '../../api/terrain.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { TerrainImportBody, TerrainPreview, TerrainPreviewBody } from '../../../geodata/wire/terrain.ts'
import type { Answer, ApiProblem } from '../../api/request.ts'
import type { CaseState } from '../../state/case.svelte.ts'

export type TerrainNotice = 'uploading' | 'reading' | 'saving' | 'stale' | 'saved' | 'withdrawn'

/** A file of heights on its way into the case: sent, looked at, stored; and the grid in use withdrawn. */
export class TerrainImport {
  #file = $state.raw<Pick<TerrainPreviewBody, 'sha256' | 'fileName'> | null>(null)
  #system = $state('')
  #convertFeet = $state(false)
  #preview = $state.raw<TerrainPreview | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  #notice = $state<TerrainNotice | null>(null)
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
  get convertFeet(): boolean {
    return this.#convertFeet
  }
  get preview(): TerrainPreview | null {
    return this.#preview
  }
  get problem(): ApiProblem | null {
    return this.#problem
  }
  get notice(): TerrainNotice | null {
    return this.#notice
  }

  async choose(file: File, language: string): Promise<void> {
    this.cancel()
    const asked = this.#asked
    this.#notice = 'uploading'
    const sent = await uploadTerrain(this.caseState.id, file, language)
    if (asked !== this.#asked) return
    this.#notice = null
    this.#problem = sent.ok ? null : sent.problem
    if (!sent.ok) return
    this.#file = { sha256: sent.data.sha256, fileName: file.name }
    await this.#look(language)
  }

  /** Looks at the same file under another reference system; empty: the one that the file names. */
  async chooseSystem(system: string, language: string): Promise<void> {
    this.#system = system
    await this.#look(language)
  }

  async setConvertFeet(converts: boolean, language: string): Promise<void> {
    this.#convertFeet = converts
    await this.#look(language)
  }

  cancel(): void {
    this.#asked++
    this.#file = null
    this.#system = ''
    this.#convertFeet = false
    this.#preview = null
    this.#problem = null
    this.#notice = null
  }

  async store(
    said: Pick<TerrainImportBody, 'kind' | 'source' | 'illustrative' | 'importedBy'>,
    language: string,
  ): Promise<void> {
    const body = this.#body()
    if (body === null || this.#preview === null) return
    const isStored = await this.#change((etag) =>
      importTerrain(this.caseState.id, etag, { ...body, ...said }, language),
    )
    if (isStored) this.cancel()
    if (isStored) this.#notice = 'saved'
  }

  async withdraw(withdrawnBy: string, reason: string): Promise<boolean> {
    const isStored = await this.#change((etag) => withdrawTerrain(this.caseState.id, etag, { withdrawnBy, reason }))
    if (isStored) this.#notice = 'withdrawn'
    return isStored
  }

  async #change(send: (etag: string) => Promise<Answer<CaseView>>): Promise<boolean> {
    this.#notice = 'saving'
    let problem: ApiProblem | null = null
    const outcome = await this.caseState.change(async (etag) => {
      const answer = await send(etag)
      if (!answer.ok) problem = answer.problem
      return answer
    })
    this.#notice = outcome === 'stale' ? 'stale' : null
    this.#problem = outcome === 'failed' ? problem : null
    return outcome === 'saved'
  }

  #body(): TerrainPreviewBody | null {
    if (this.#file === null) return null
    const system = this.#system === '' ? {} : { referenceSystem: this.#system }
    return { ...this.#file, ...system, ...(this.#convertFeet ? { convertFeet: true } : {}) }
  }

  async #look(language: string): Promise<void> {
    const body = this.#body()
    if (body === null) return
    const asked = ++this.#asked
    this.#notice = 'reading'
    this.#problem = null
    const answer = await previewTerrain(this.caseState.id, body, language)
    // Another file or system was chosen meanwhile.
    if (asked !== this.#asked) return
    this.#notice = null
    this.#preview = answer.ok ? answer.data : null
    this.#problem = answer.ok ? null : answer.problem
  }
}
