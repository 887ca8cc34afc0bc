import type { CaseView } from '../wire/case.ts'

export const PACKED_SHEETS = ['bundle', 'dispute-map', 'ruling-map'] as const
export type PackedSheet = (typeof PACKED_SHEETS)[number]

/** Where a sheet lies in a package. */
export const sheetPath = (sheet: PackedSheet): string => `prints/${sheet}.pdf`
export const LAYERS_PATH = 'layers.gpkg'

export type PackedOriginal = { readonly path: string; readonly name: string; readonly sha256: string }

/** What the page of a package is made of. */
export type CasePageMatter = {
  readonly view: CaseView
  readonly originals: readonly PackedOriginal[]
  /** Those that this case has something for. */
  readonly sheets: readonly PackedSheet[]
  /** Entries of the log as they were hashed: lists in JSON. */
  readonly log: readonly string[]
  /** Of the last entry (ISO 8601). */
  readonly recordEndsAt: string
}

/** Where the words of a call stand in the page, and where its line does: each leads to the other. */
export const callAnchor = (descriptionId: string, callIndex: number): string => `words-${descriptionId}-${callIndex}`
export const lineAnchor = (descriptionId: string, callIndex: number): string => `line-${descriptionId}-${callIndex}`
