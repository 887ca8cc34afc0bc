import type { PrintOptions, SheetCode } from '../../geodata/sheets/model.ts'
import type { Problem } from '../../geodata/problems.ts'
import type { PosterOptions } from '../../geodata/sheets/poster/poster-matter.ts'
import type { PublicRecord } from '../../geodata/wire/publication.ts'
import type { WireBands } from '../../geodata/wire/bands.ts'
import type { CaseView } from '../../geodata/wire/case.ts'

export const PRINT_FORMATS = ['pdf', 'docx'] as const
export type PrintFormat = (typeof PRINT_FORMATS)[number]

/** What a case is printed from, as it stands. */
export type PrintMaterial = { readonly view: CaseView; readonly bands: WireBands | null }

export type SheetOrder = PrintMaterial & {
  readonly sheet: SheetCode
  readonly format: PrintFormat
  readonly options: PrintOptions
  /** An instant in milliseconds: the file says that it was made then. */
  readonly madeAt: number
}

/** The notice of what stands published, from the record alone. */
export type PosterOrder = { readonly poster: PublicRecord; readonly options: PosterOptions }

export type PrintOrder = SheetOrder | PosterOrder

export type NumberedOrder = { readonly number: number; readonly order: PrintOrder }
export type PrintAnswer = { readonly number: number } & (
  | { readonly is: 'printed'; readonly bytes: Uint8Array }
  | { readonly is: 'refused'; readonly problem: Problem }
  | { readonly is: 'failed'; readonly message: string }
)
