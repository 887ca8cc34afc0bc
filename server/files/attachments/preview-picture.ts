/** Pictures of attachments for browsers, drawn anew. Runs where untrusted files are taken apart. */
import { createCanvas, ImageData, type Canvas, type Image } from '@napi-rs/canvas'
import { readFile } from 'node:fs/promises'
import decodeHeic from 'heic-decode'

import { failure, success, type Result } from '../../../geodata/result.ts'
import { pictureHeader, type PictureKind } from '../formats/picture-header.ts'
import { PICTURE_LIMIT_MEGAPIXELS } from '../limits.ts'
import { drawnSmaller, uprightPicture } from '../scans/display-copy.ts'

export type PicturedKind = 'pdf' | 'jpeg' | 'png' | 'tiff' | 'heic'
export type WantedPicture = {
  readonly path: string
  readonly kind: PicturedKind
  readonly page: number
  readonly longestSidePixels: number
}

/** Loaded when needed: the reader of PDFs is large. */
const pdfReader = () => import('../formats/pdf.ts')

const MOST_PIXELS = PICTURE_LIMIT_MEGAPIXELS * 1_000_000
const broken = (kind: PicturedKind): Result<never> =>
  failure({ code: 'document-broken', details: { format: kind.toUpperCase() } })
const tooLarge = (size: { readonly width: number; readonly height: number }): Result<never> =>
  failure({
    code: 'picture-too-large',
    details: { width: size.width, height: size.height, limitMegapixels: PICTURE_LIMIT_MEGAPIXELS },
  })

async function heicPicture(bytes: Buffer): Promise<Result<Canvas>> {
  const images = await decodeHeic.all({ buffer: bytes })
  const [first] = images
  if (!first) return broken('heic')
  if (first.width * first.height > MOST_PIXELS) return tooLarge(first)
  const { width, height, data } = await first.decode()
  const canvas = createCanvas(width, height)
  canvas.getContext('2d').putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0)
  return success(canvas)
}

const pageMissing = (page: number, pages: number): Result<never> =>
  failure({ code: 'scan-page-missing', details: { page, pages } })

async function pdfPage(bytes: Buffer, { page, longestSidePixels }: WantedPicture): Promise<Result<Uint8Array>> {
  const { openPdf, drawPageSmall } = await pdfReader()
  const pdf = await openPdf(bytes)
  if (!pdf.ok) return pdf
  if (page > pdf.value.numPages) return pageMissing(page, pdf.value.numPages)
  return success(await drawPageSmall(pdf.value, page, longestSidePixels))
}

async function storedPicture(kind: PictureKind, bytes: Buffer, page: number): Promise<Result<Canvas | Image>> {
  const sizes = pictureHeader(kind, bytes)?.sizes
  if (!sizes) return broken(kind)
  const size = sizes[page - 1]
  if (!size) return pageMissing(page, sizes.length)
  if (size.width * size.height > MOST_PIXELS) return tooLarge(size)
  const picture = await uprightPicture(kind, bytes, page)
  return picture ? success(picture) : failure({ code: 'scan-tiff-unshown', details: {} })
}

/** A page of a PDF or picture as a JPEG of its own, without anything else that the file can hold. */
export async function previewPicture(wanted: WantedPicture): Promise<Result<Uint8Array>> {
  const { path, kind, page, longestSidePixels } = wanted
  const bytes = await readFile(path)
  if (kind === 'pdf') return pdfPage(bytes, wanted)
  const picture = kind === 'heic' ? await heicPicture(bytes) : await storedPicture(kind, bytes, page)
  return picture.ok ? success(drawnSmaller(picture.value, longestSidePixels).bytes) : picture
}

/** How many pages there are. */
export async function pagesOf(path: string, kind: PicturedKind): Promise<Result<number>> {
  if (kind === 'heic') return success(1)
  const bytes = await readFile(path)
  if (kind === 'pdf') {
    const pdf = await (await pdfReader()).openPdf(bytes)
    return pdf.ok ? success(pdf.value.numPages) : pdf
  }
  const header = pictureHeader(kind, bytes)
  return header ? success(header.sizes.length) : broken(kind)
}
