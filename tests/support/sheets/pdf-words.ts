import { createRequire } from 'node:module'
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

export type PdfWord = {
  readonly text: string
  /** From the lower left corner of the page, in points of 1/72 inch. */
  readonly x: number
  readonly y: number
  readonly size: number
  readonly width: number
}

export type PdfPage = {
  readonly widthPoints: number
  readonly heightPoints: number
  readonly words: readonly PdfWord[]
  /** All words of the page without spaces. */
  readonly text: string
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean }[]
}

const CMAPS = createRequire(import.meta.url)
  .resolve('pdfjs-dist/package.json')
  .replace('package.json', 'cmaps/')

async function fontsOf(document: PDFDocumentProxy, number: number): Promise<PdfPage['fonts']> {
  const page = await document.getPage(number)
  const { fnArray, argsArray } = await page.getOperatorList()
  const SET_FONT = 37
  const given = argsArray as readonly (readonly unknown[] | null)[]
  const ids = new Set(fnArray.flatMap((operator, index) => (operator === SET_FONT ? [String(given[index]?.[0])] : [])))
  return [...ids].map((id) => {
    const font = page.commonObjs.get(id) as { name: string; missingFile?: boolean; data?: Uint8Array }
    return { name: font.name, isEmbedded: font.missingFile !== true && (font.data?.length ?? 0) > 0 }
  })
}

/** A PDF taken apart by another program than the one that made it. */
export async function pdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const document = await getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: CMAPS,
    cMapPacked: true,
    verbosity: 0,
    fontExtraProperties: true,
  }).promise
  const pages: PdfPage[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    const [, , widthPoints = 0, heightPoints = 0] = page.view
    const { items } = await page.getTextContent()
    const words = items.flatMap((item): PdfWord[] => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [a = 0, b = 0, , , x = 0, y = 0] = item.transform as number[]
      return [{ text: item.str, x, y, size: Math.hypot(a, b), width: item.width }]
    })
    const text = words
      .map((word) => word.text)
      .join('')
      .replace(/\s/gu, '')
    pages.push({ widthPoints, heightPoints, words, text, fonts: await fontsOf(document, number) })
  }
  await document.destroy()
  return pages
}
