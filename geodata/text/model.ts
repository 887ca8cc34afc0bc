/** Where the text of a document comes from. */
import type { Span } from './span.ts'

export const DOCUMENT_FORMATS = ['text', 'html', 'docx', 'pdf', 'png', 'jpeg', 'tiff'] as const
type DocumentFormat = (typeof DOCUMENT_FORMATS)[number]

export const TEXT_ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const
export type TextEncoding = (typeof TEXT_ENCODINGS)[number]

/** Left, top, right, bottom in shares of the page's width and height (0 to 1), from its top left corner. */
export type PageBox = readonly [left: number, top: number, right: number, bottom: number]

/** A stretch of the reading text and where it stands on paper. Pages count from 1. */
export type PageSpan = Span & { readonly page: number; readonly box: PageBox | null }

/** The way from the reading text back to the original bytes. */
export type Provenance = {
  readonly format: DocumentFormat
  /**
   * How the bytes of a text or an HTML page are decoded; null for other formats. Decoding them again gives the text of a
   * plain text file, so that every offset has its byte.
   */
  readonly encoding: TextEncoding | null
  /** True when at least one page was recognised from a picture: such words may be misread. */
  readonly recognised: boolean
  /** For formats with pages, in the order of the text: a line of printed text, a word of a scan. Else empty. */
  readonly pages: readonly PageSpan[]
}
