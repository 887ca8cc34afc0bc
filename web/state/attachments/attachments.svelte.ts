import { changeAttachment, readAttachments } from '../../api/attachments.ts'
import { contextPair } from '../context.ts'

import { forgetUpload, unfinishedUploads, type UnfinishedUpload } from './unfinished-uploads.ts'
import { UploadItem } from './upload-item.svelte.ts'

import type { AttachmentChangeBody, WireAttachment, WireTrack } from '../../../geodata/wire/attachments.ts'
import type { ApiProblem } from '../../api/request.ts'
import type { UploadGiven } from './upload-item.svelte.ts'

type ShownTrack = { readonly number: number; readonly name: string; readonly track: WireTrack }

/** The files of a case, those on their way, and the track that the map shows. */
export class AttachmentsState {
  readonly caseId: string
  /** A track or a photograph's place that the map is asked to show; null for none. */
  shownTrack = $state.raw<ShownTrack | null>(null)
  #attachments = $state.raw<readonly WireAttachment[]>([])
  #uploads = $state.raw<readonly UploadItem[]>([])
  #unfinished = $state.raw<readonly UnfinishedUpload[]>([])
  #problem = $state.raw<ApiProblem | null>(null)
  #notice = $state<'saving' | 'saved' | null>(null)

  constructor(caseId: string) {
    this.caseId = caseId
  }

  get attachments(): readonly WireAttachment[] {
    return this.#attachments
  }
  get uploads(): readonly UploadItem[] {
    return this.#uploads
  }
  get problem(): ApiProblem | null {
    return this.#problem
  }
  get notice(): 'saving' | 'saved' | null {
    return this.#notice
  }
  /** Broken off before the page was loaded. */
  get unfinished(): readonly UnfinishedUpload[] {
    return this.#unfinished.filter(
      ({ name, bytes }) => !this.#uploads.some(({ file }) => file.name === name && file.size === bytes),
    )
  }

  async load(): Promise<void> {
    const answer = await readAttachments(this.caseId)
    if (answer.ok) this.#attachments = answer.data
    else this.#problem = answer.problem
    this.#unfinished = await unfinishedUploads(this.caseId)
  }

  add(files: readonly File[], given: Omit<UploadGiven, 'caseId'>): void {
    this.#problem = null
    const items = files.map((file) => new UploadItem(file, { ...given, caseId: this.caseId }, () => void this.load()))
    this.#uploads = [...this.#uploads, ...items]
    for (const item of items) void item.start()
  }

  async giveUp(item: UploadItem): Promise<void> {
    this.#uploads = this.#uploads.filter((one) => one !== item)
    await item.giveUp()
    await this.load()
  }

  async forget(upload: UnfinishedUpload): Promise<void> {
    await forgetUpload(upload)
    await this.load()
  }

  /** A new state of a file; the state that somebody else stored meanwhile is loaded instead, and said. */
  async change(attachment: WireAttachment, body: AttachmentChangeBody, language: string): Promise<boolean> {
    this.#notice = 'saving'
    this.#problem = null
    const answer = await changeAttachment(this.caseId, attachment, body, language)
    await this.load()
    this.#notice = answer.ok ? 'saved' : null
    if (!answer.ok) this.#problem = answer.problem
    return answer.ok
  }
}

export const { set: setAttachments, get: getAttachments } = contextPair<AttachmentsState>('attachments')
