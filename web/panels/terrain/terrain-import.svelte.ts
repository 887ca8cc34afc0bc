import { importTerrain, previewTerrain, uploadTerrain, withdrawTerrain } from '../../api/terrain.ts'
import { FileImport } from '../../state/file-import.svelte.ts'

import type { TerrainImportBody, TerrainPreview, TerrainPreviewBody } from '../../../geodata/wire/terrain.ts'
import type { Answer } from '../../api/request.ts'

/** A file of heights on its way into the case, sent before it is looked at; and the grid in use withdrawn. */
export class TerrainImport extends FileImport<TerrainPreviewBody, TerrainPreview, 'uploading' | 'withdrawn'> {
  protected override readonly bringing = 'uploading'
  #convertFeet = $state(false)

  get convertFeet(): boolean {
    return this.#convertFeet
  }

  async setConvertFeet(converts: boolean, language: string): Promise<void> {
    this.#convertFeet = converts
    await this.look(language)
  }

  override cancel(): void {
    super.cancel()
    this.#convertFeet = false
  }

  async store(
    said: Pick<TerrainImportBody, 'kind' | 'source' | 'illustrative' | 'importedBy'>,
    language: string,
  ): Promise<void> {
    const body = this.body()
    if (body === null || this.preview === null) return
    const given = { ...body, ...said }
    if (!(await this.change((etag) => importTerrain(this.caseState.id, etag, given, language)))) return
    this.cancel()
    this.say('saved')
  }

  async withdraw(withdrawnBy: string, reason: string): Promise<boolean> {
    const isStored = await this.change((etag) => withdrawTerrain(this.caseState.id, etag, { withdrawnBy, reason }))
    if (isStored) this.say('withdrawn')
    return isStored
  }

  protected override async bring(file: File, language: string): Promise<Answer<TerrainPreviewBody>> {
    const sent = await uploadTerrain(this.caseState.id, file, language)
    return sent.ok ? { ...sent, data: { sha256: sent.data.sha256, fileName: file.name } } : sent
  }

  protected override ask(body: TerrainPreviewBody, language: string): Promise<Answer<TerrainPreview>> {
    return previewTerrain(this.caseState.id, body, language)
  }

  protected override options(): Partial<TerrainPreviewBody> {
    return this.#convertFeet ? { convertFeet: true } : {}
  }
}
