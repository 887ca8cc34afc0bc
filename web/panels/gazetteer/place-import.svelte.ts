import { importPlaces, previewPlaces, uploadPlaces } from '../../api/place-files.ts'
import { FileImport } from '../../state/file-import.svelte.ts'
import { ReadingChoices } from '../../state/reading-choices.svelte.ts'

import type { PlacesPreview, PlacesPreviewBody } from '../../../geodata/wire/place-import.ts'
import type { Answer } from '../../api/request.ts'

/** A file of places on its way into the case, sent before it is looked at. */
export class PlaceImport extends FileImport<PlacesPreviewBody, PlacesPreview, 'uploading'> {
  protected override readonly bringing = 'uploading'
  readonly choices = new ReadingChoices()
  leavesOut = $state(false)
  #stored = $state(0)

  /** How many places the last import stored. */
  get stored(): number {
    return this.#stored
  }
  get isReady(): boolean {
    const { preview, notice } = this
    if (preview === null || notice === 'saving' || notice === 'reading') return false
    return preview.isSystemStated && preview.places.length > 0 && (preview.problems.length === 0 || this.leavesOut)
  }

  override cancel(): void {
    super.cancel()
    this.choices.clear()
    this.leavesOut = false
  }

  /** Looks at the same file as it is to be read now. */
  lookAgain(language: string): Promise<void> {
    return this.look(language)
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

  protected override async bring(file: File, language: string): Promise<Answer<PlacesPreviewBody>> {
    const sent = await uploadPlaces(this.caseState.id, file, language)
    return sent.ok ? { ...sent, data: { sha256: sent.data.sha256, fileName: file.name } } : sent
  }

  protected override ask(body: PlacesPreviewBody, language: string): Promise<Answer<PlacesPreview>> {
    return previewPlaces(this.caseState.id, body, language)
  }

  protected override options(): Partial<PlacesPreviewBody> {
    return this.choices.chosen()
  }
}
