import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import {
  getDocument,
  OPS,
  Util,
  VerbosityLevel,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs'

import { failure, success, type Result } from '../../../geodata/result.ts'
import { PAGE_LIMIT, PICTURE_LIMIT_MEGAPIXELS } from '../limits.ts'
import { withoutRadicals } from '../encoding/radicals.ts'
import { gatherLines } from '../pages/gather-lines.ts'
import { drawLettersNotHeld } from './letters-not-held.ts'

import type { Canvas } from '@napi-rs/canvas'
import type { TextItem } from 'pdfjs-dist/types/src/display/api.d.ts'
import type { Page, Piece } from '../pages/page.ts'

const PACKAGE = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
const folder = (name: string): string => `${join(PACKAGE, name)}/`

const POINTS_PER_INCH = 72
const DOTS_PER_INCH = 300
/** Sheets larger than A3 are drawn coarser, to as many pixels as A3 has. */
const DRAWN_PIXELS_LIMIT = 35_000_000

/** A page with fewer printed characters than this and a picture is a scan with a stamped number. */
const PRINTED_CHARACTERS_LEAST = 12

const PICTURE_OPERATIONS = new Set<number>([
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
  OPS.paintImageMaskXObjectRepeat,
  OPS.paintInlineImageXObjectGroup,
  OPS.paintImageMaskXObjectGroup,
])

const JPEG_QUALITY = 90

export type DrawnPage = { readonly png: Uint8Array; readonly dotsPerInch: number }

/** Opens a PDF without running anything it carries. Problems carry no file name. */
export async function openPdf(bytes: Uint8Array): Promise<Result<PDFDocumentProxy>> {
  const task = getDocument({
    // What comes through a channel is a Buffer, which is refused.
    data: new Uint8Array(bytes),
    // Without these, text in the fonts that Chinese PDFs do not embed comes out empty.
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: PICTURE_LIMIT_MEGAPIXELS * 1_000_000,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    const pdf = await task.promise
    if (pdf.numPages > PAGE_LIMIT)
      return failure({ code: 'document-too-many-pages', details: { pages: pdf.numPages, limitPages: PAGE_LIMIT } })
    return success(pdf)
  } catch (error) {
    const isEncrypted = error instanceof Error && error.name === 'PasswordException'
    return isEncrypted
      ? failure({ code: 'document-encrypted', details: {} })
      : failure({ code: 'document-broken', details: { format: 'PDF' } })
  }
}

/** Where a run of letters stands, from the top left corner of the page as it is shown. */
function pieceOf({ str, transform, width, height }: TextItem, toPage: number[]): Piece {
  const matrix = Util.transform(toPage, transform) as number[]
  const [a = 0, b = 0, , , x = 0, y = 0] = matrix
  const isUpright = Math.abs(a) >= Math.abs(b)
  if (isUpright) return { text: str, left: x, right: x + width, top: y - height * 0.88, bottom: y + height * 0.12 }
  // Turned by a quarter: the run goes up or down the page.
  const [first, last] = b > 0 ? [y, y + width] : [y - width, y]
  return { text: str, left: x - height, right: x + height, top: first, bottom: last }
}

async function printedPieces(page: PDFPageProxy): Promise<Piece[]> {
  const { transform } = page.getViewport({ scale: 1 })
  const content = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true })
  return content.items
    .filter((item): item is TextItem => 'str' in item && item.str.trim() !== '' && item.height > 0)
    .map((item) => pieceOf({ ...item, str: withoutRadicals(item.str) }, transform))
}

async function hasPicture(page: PDFPageProxy): Promise<boolean> {
  const { fnArray } = await page.getOperatorList()
  return fnArray.some((operation) => PICTURE_OPERATIONS.has(operation))
}

/** The printed lines of a page; null for a page that is a scan. */
export async function readPage(pdf: PDFDocumentProxy, number: number): Promise<Page | null> {
  const page = await pdf.getPage(number)
  try {
    const pieces = await printedPieces(page)
    const characters = pieces.reduce((total, { text }) => total + text.trim().length, 0)
    if (characters < PRINTED_CHARACTERS_LEAST && (await hasPicture(page))) return null
    const { width, height } = page.getViewport({ scale: 1 })
    return { number, width, height, lines: gatherLines(pieces), tracesPieces: false }
  } finally {
    page.cleanup()
  }
}

type CanvasFactory = {
  create: (width: number, height: number) => { canvas: Canvas; context: CanvasRenderingContext2D }
  destroy: (drawing: unknown) => void
}

/** Draws a page as large as `scaleOf` says of its size in points, and takes of the drawing what is wanted. */
async function drawn<Taken>(
  pdf: PDFDocumentProxy,
  number: number,
  scaleOf: (width: number, height: number) => number,
  take: (canvas: Canvas, scale: number) => Taken,
): Promise<Taken> {
  const page = await pdf.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const scale = scaleOf(width, height)
  const viewport = page.getViewport({ scale })
  const factory = pdf.canvasFactory as CanvasFactory
  const drawing = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height))
  drawLettersNotHeld(drawing.context)
  try {
    await page.render({ canvasContext: drawing.context, canvas: null, viewport, background: 'white' }).promise
    return take(drawing.canvas, scale)
  } finally {
    factory.destroy(drawing)
    page.cleanup()
  }
}

/** A page as a picture, at the resolution that recognition likes best. */
export const drawPage = (pdf: PDFDocumentProxy, number: number): Promise<DrawnPage> =>
  drawn(
    pdf,
    number,
    (width, height) => Math.min(DOTS_PER_INCH / POINTS_PER_INCH, Math.sqrt(DRAWN_PIXELS_LIMIT / (width * height))),
    (canvas, scale) => ({ png: canvas.toBuffer('image/png'), dotsPerInch: Math.round(scale * POINTS_PER_INCH) }),
  )

/** A page as a JPEG whose longer side has so many pixels. */
export const drawPageSmall = (pdf: PDFDocumentProxy, number: number, longestSidePixels: number): Promise<Uint8Array> =>
  drawn(
    pdf,
    number,
    (width, height) => longestSidePixels / Math.max(width, height),
    (canvas) => canvas.toBuffer('image/jpeg', JPEG_QUALITY),
  )
