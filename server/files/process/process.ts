/**
 * The process in which other people's files are taken apart. Whatever they do to it, the server lives: it is killed when it
 * takes too long or too much memory, and ends when the server does.
 */
import { failure, success } from '../../../geodata/result.ts'
import { docxText } from '../formats/docx-text.ts'
import { htmlText } from '../formats/html-text.ts'
import { BYTES_PER_MEGABYTE, PARSING_LIMIT_MEGABYTES } from '../limits.ts'

import { watchProcess } from './process-watch.ts'

import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page } from '../pages/page.ts'
import type { ReadingReport, ReadingRequest } from './messages.ts'

let pdf: PDFDocumentProxy | undefined

/** Loaded when needed: the reader of PDFs is large. */
const pdfReader = () => import('../formats/pdf.ts')

async function readPdf(bytes: Uint8Array): Promise<ReadingReport> {
  const { openPdf, readPage } = await pdfReader()
  const opened = await openPdf(bytes)
  if (!opened.ok) return opened
  pdf = opened.value
  const pages: Page[] = []
  const scans: number[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await readPage(pdf, number)
    if (page) pages.push(page)
    else scans.push(number)
  }
  return success({ pages, scans })
}

async function answer(request: ReadingRequest): Promise<ReadingReport> {
  switch (request.task) {
    case 'html':
      return success(htmlText(request.given.source))
    case 'docx':
      return docxText(request.given.bytes)
    case 'pdf':
      return readPdf(request.given.bytes)
    case 'draw':
      return success(await (await pdfReader()).drawPage(pdf!, request.given.page))
    case 'places': {
      const { file, source, choices } = request.given
      return (await import('../gazetteer/places-in-file.ts')).placesInFile(file, source, choices)
    }
    case 'parcels': {
      const { file, choices } = request.given
      return (await import('../parcels/parcels-in-file.ts')).parcelsInFile(file, choices)
    }
    case 'elevation':
      return (await import('../elevation/case-elevation.ts')).readCaseElevation(request.given)
    case 'upright':
      return success(await (await import('../formats/upright-picture.ts')).uprightPicture(request.given.bytes))
    case 'display': {
      const { kind, bytes, page } = request.given
      return (await import('../scans/display-copy.ts')).displayCopy(kind, bytes, page)
    }
    case 'photo':
      return success(await (await import('../attachments/photo-facts.ts')).photoFacts(request.given.path))
    case 'picture':
      return (await import('../attachments/preview-picture.ts')).previewPicture(request.given)
    case 'pages': {
      const { path, kind } = request.given
      return (await import('../attachments/preview-picture.ts')).pagesOf(path, kind)
    }
    case 'track': {
      const { path, kind } = request.given
      return (await import('../attachments/track-lines.ts')).trackLines(path, kind)
    }
  }
}

const FORMAT_OF_TASK = {
  html: 'HTML',
  docx: 'DOCX',
  pdf: 'PDF',
  draw: 'PDF',
  places: '',
  parcels: '',
  elevation: '',
  upright: 'JPEG',
  display: '',
  photo: '',
  picture: '',
  pages: '',
  track: '',
} as const

watchProcess(PARSING_LIMIT_MEGABYTES * BYTES_PER_MEGABYTE)
process.on('message', (request: ReadingRequest) => {
  void answer(request)
    .catch(() => failure({ code: 'document-broken', details: { format: FORMAT_OF_TASK[request.task] } }))
    .then((report) => process.send!(report))
})
process.on('disconnect', () => process.exit())
