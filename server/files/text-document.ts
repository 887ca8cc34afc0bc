import type { Provenance } from '../../geodata/text/model.ts'

export type DocumentText = { readonly text: string; readonly provenance: Provenance }

export type TextDocument = DocumentText & {
  readonly fileName: string
  /** The original, as it came. */
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** The signal gives the reading up: a process that works on the document is killed at once. */
export type ReadingOptions = { readonly signal?: AbortSignal | undefined }
