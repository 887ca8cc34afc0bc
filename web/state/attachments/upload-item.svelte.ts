import { addAttachment, UPLOADS_ADDRESS } from '../../api/attachments.ts'

import { sentenceOf } from './upload-faults.ts'

import type { DetailedError, Upload, UploadOptions } from 'tus-js-client'
import type { AddedAttachment } from '../../../geodata/wire/attachments.ts'
import type { ApiProblem } from '../../api/request.ts'

export type UploadPhase = 'sending' | 'broken' | 'recording' | 'added' | 'known' | 'refused'

export type UploadGiven = {
  readonly caseId: string
  readonly givenBy: string | null
  readonly addedBy: string
  readonly language: string
}

/** A broken connection costs at most so much. */
const PIECE_BYTES = 8 * 1024 * 1024
const RETRY_MILLISECONDS = [0, 1000, 3000, 5000, 10_000, 20_000]
const [OFFSET_CONFLICT, LOCKED, SERVER_FAULT, DISK_FULL] = [409, 423, 500, 507]

const mayGoOn = (status: number): boolean =>
  status === 0 || status === OFFSET_CONFLICT || status === LOCKED || (status >= SERVER_FAULT && status !== DISK_FULL)

/** Tells an upload again after the page was loaded anew: the same file for the same case. */
const fingerprintOf = (caseId: string, { name, size, lastModified }: File): string =>
  ['sizhi-upload', caseId, name, size, lastModified].join('/')

/** One file on its way into the case, until it is taken in or refused. */
export class UploadItem {
  readonly file: File
  readonly given: UploadGiven
  #phase = $state<UploadPhase>('sending')
  #sentBytes = $state(0)
  #sentence = $state<string | null>(null)
  #problem = $state.raw<ApiProblem | null>(null)
  #added = $state.raw<AddedAttachment | null>(null)
  #upload: Upload | null = null
  readonly #onadded: () => void

  constructor(file: File, given: UploadGiven, onadded: () => void) {
    this.file = file
    this.given = given
    this.#onadded = onadded
  }

  get phase(): UploadPhase {
    return this.#phase
  }
  get share(): number {
    return this.file.size === 0 ? 0 : this.#sentBytes / this.file.size
  }
  /** What the server said; null where it said nothing. */
  get sentence(): string | null {
    return this.#sentence
  }
  get problem(): ApiProblem | null {
    return this.#problem
  }
  get added(): AddedAttachment | null {
    return this.#added
  }
  get isUnderWay(): boolean {
    return this.#phase === 'sending' || this.#phase === 'recording'
  }

  /** Begins, or goes on from where an earlier upload of the same file was broken off. */
  async start(): Promise<void> {
    this.#phase = 'sending'
    this.#sentence = null
    this.#problem = null
    if (this.#upload === null) {
      const tus = await import('tus-js-client')
      this.#upload = new tus.Upload(this.file, this.#options())
      const [earlier] = await this.#upload.findPreviousUploads()
      if (earlier) this.#upload.resumeFromPreviousUpload(earlier)
    }
    this.#upload.start()
  }

  /** Stops it and lets the server forget what came. */
  async giveUp(): Promise<void> {
    await this.#upload?.abort(true).catch(() => undefined)
    await this.#forget()
  }

  #options(): UploadOptions {
    const { caseId, language } = this.given
    return {
      endpoint: UPLOADS_ADDRESS,
      chunkSize: PIECE_BYTES,
      retryDelays: RETRY_MILLISECONDS,
      metadata: { case: caseId, filename: this.file.name },
      headers: { 'accept-language': language },
      fingerprint: (file) => Promise.resolve(fingerprintOf(caseId, file)),
      onShouldRetry: (error) => mayGoOn(error.originalResponse?.getStatus() ?? 0),
      onProgress: (sent) => (this.#sentBytes = sent),
      onError: (error) => this.#broken(error),
      onSuccess: () => void this.#record(),
    }
  }

  #broken(error: Error | DetailedError): void {
    const response = 'originalResponse' in error ? error.originalResponse : null
    this.#sentence = response === null ? null : sentenceOf(response.getBody())
    this.#phase = mayGoOn(response?.getStatus() ?? 0) ? 'broken' : 'refused'
    if (this.#phase === 'refused') void this.#forget()
  }

  /** All bytes have come: now it becomes a file of the case. */
  async #record(): Promise<void> {
    const { caseId, givenBy, addedBy, language } = this.given
    this.#phase = 'recording'
    const upload = this.#upload?.url?.split('/').at(-1) ?? ''
    const answer = await addAttachment(caseId, { upload, givenBy, note: '', addedBy }, language)
    if (answer.ok) {
      this.#added = answer.data
      this.#phase = answer.data.isNew ? 'added' : 'known'
      await this.#forget()
      this.#onadded()
      return
    }
    this.#problem = answer.problem
    this.#sentence = answer.problem.type === 'refused' ? answer.problem.message : null
    this.#phase = answer.problem.type === 'unreachable' ? 'broken' : 'refused'
    if (this.#phase === 'refused') await this.#forget()
  }

  /** The browser remembers it no longer; the next upload of the file begins anew. */
  async #forget(): Promise<void> {
    const upload = this.#upload
    if (upload === null) return
    const remembered = await upload.findPreviousUploads()
    for (const { urlStorageKey } of remembered) await upload.options.urlStorage?.removeUpload(urlStorageKey)
    this.#upload = null
  }
}
