import { importPlaces, previewPlaces } from '../../api/place-files.ts'
import { base64Of } from '../../state/file-base64.ts'
import { FileImport } from '../../state/file-import.svelte.ts'

import type { PlacesPreview, PlacesPreviewBody } from '../../../geodata/wire/place-import.ts'
import type { Answer } from '../../api/request.ts'

/** A file of places on its way into the case. */
export class PlaceImport extends FileImport<PlacesPreviewBody, PlacesPreview, 'unreadable'> {
  protected override readonly bringing = 'reading'
  leavesOut = $state(false)
  #stored = $state(0)

  /** How many places the last import stored. */
  get stored(): number {
    return this.#stored
  }
  get isReady(): boolean {
    const { preview, notice } = this
    if (preview === null || notice === 'saving') return false
    return preview.isSystemStated && preview.places.length > 0 && (preview.problems.length === 0 || this.leavesOut)
  }

  override cancel(): void {
    super.cancel()
    this.leavesOut = false
  }

  async store(importedBy: string, language: string): Promise<void> {
    const body = this.body()
    if (body === null || !this.isReady) return
    const given = { ...body, importedBy, leaveOutProblems: this.leavesOut }
    const places = this.preview!.places.length
    if (!(await this.change((etag) => importPlaces(this.caseState.id, etag, given, language)))) return
    this.cancel()
    this.#stored = places
    this.say('saved')
  }

  protected override async bring(file: File): Promise<Answer<PlacesPreviewBody> | 'unreadable'> {
    const base64 = await base64Of(file)
    return base64 === null ? 'unreadable' : { ok: true, data: { fileName: file.name, base64 }, etag: null }
  }

  protected override ask(body: PlacesPreviewBody, language: string): Promise<Answer<PlacesPreview>> {
    return previewPlaces(this.caseState.id, body, language)
  }
}
