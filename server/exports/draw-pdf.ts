import PDFDocument from 'pdfkit'

import { fontBytes } from './fonts.ts'
import { hatchStrokes } from './hatching.ts'
import { squareCode } from './square-code.ts'

import type { Mark, Page, Spot, Stroke, TextMark } from '../../geodata/sheets/model.ts'

const POINTS_PER_MILLIMETRE = 72 / 25.4
const HALO_EMS = 0.16

type Document = PDFKit.PDFDocument

function path(document: Document, points: readonly Spot[]): void {
  points.forEach(([x, y], index) => (index === 0 ? document.moveTo(x, y) : document.lineTo(x, y)))
}

function paths(document: Document, rings: readonly (readonly Spot[])[]): void {
  for (const ring of rings) {
    path(document, ring)
    document.closePath()
  }
}

function useStroke(document: Document, { colour, widthMillimetres, dash, cap = 'butt' }: Stroke): void {
  document.lineWidth(widthMillimetres).strokeColor(colour).lineCap(cap).lineJoin('round')
  // It takes lists, though its types know only of one dash.
  if (dash) document.dash([...dash] as unknown as number, {})
  else document.undash()
}

function drawText(document: Document, mark: TextMark): void {
  const { at, text, size, weight, colour, anchor, turnDegrees, hasHalo } = mark
  if (text === '') return
  document.save()
  document.translate(at[0], at[1])
  if (turnDegrees !== 0) document.rotate(turnDegrees)
  document.font(weight).fontSize(size)
  const width = document.widthOfString(text)
  const left = anchor === 'start' ? 0 : anchor === 'end' ? -width : -width / 2
  const put = (outlined: boolean): void => {
    document.text(text, left, 0, { lineBreak: false, baseline: 'alphabetic', stroke: outlined, fill: true })
  }
  if (hasHalo) {
    document
      .undash()
      .lineJoin('round')
      .lineWidth(size * HALO_EMS)
      .strokeColor('#ffffff')
      .fillColor('#ffffff')
    put(true)
  }
  document.fillColor(colour)
  put(false)
  document.restore()
}

function drawCode(document: Document, [left, top]: Spot, size: number, words: string): void {
  const rows = squareCode(words)
  const part = size / rows.length
  rows.forEach((row, y) =>
    row.forEach((isDark, x) => {
      if (isDark) document.rect(left + x * part, top + y * part, part, part)
    }),
  )
  document.fillColor('#000000').fill()
}

function drawMark(document: Document, mark: Mark): void {
  if (mark.is === 'line') {
    useStroke(document, mark.stroke)
    path(document, mark.points)
    document.stroke()
  } else if (mark.is === 'area') {
    if (mark.fill !== null) {
      document.save().fillOpacity(mark.opacity)
      paths(document, mark.rings)
      document.fill(mark.fill, 'even-odd').restore()
    }
    if (mark.stroke !== null) {
      useStroke(document, mark.stroke)
      paths(document, mark.rings)
      document.stroke()
    }
  } else if (mark.is === 'hatch') {
    document.save()
    paths(document, mark.rings)
    document.clip('even-odd')
    useStroke(document, mark.stroke)
    for (const stroke of hatchStrokes(mark.rings, mark.spacingMillimetres, mark.angleDegrees)) path(document, stroke)
    document.stroke().restore()
  } else if (mark.is === 'disc') {
    document.circle(mark.at[0], mark.at[1], mark.radius)
    if (mark.stroke) useStroke(document, mark.stroke)
    if (mark.fill && mark.stroke) document.fillAndStroke(mark.fill, mark.stroke.colour)
    else if (mark.fill) document.fill(mark.fill)
    else document.stroke()
  } else if (mark.is === 'text') drawText(document, mark)
  else if (mark.is === 'code') drawCode(document, mark.at, mark.size, mark.text)
  else {
    const { left, top, width, height } = mark.box
    document.save().rect(left, top, width, height).clip()
    for (const inner of mark.marks) drawMark(document, inner)
    document.restore()
  }
}

export type PdfFacts = {
  readonly title: string
  /** An instant; the file says that it was made then. */
  readonly madeAt: Date
  readonly language?: string
}

/** Pages as a PDF: vectors, and the letters that are used, embedded. */
export async function drawPdf(
  pages: readonly Page[],
  { title, madeAt, language = 'zh-CN' }: PdfFacts,
): Promise<Buffer> {
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    compress: true,
    info: { Title: title, Creator: 'Sizhi', Producer: 'Sizhi', CreationDate: madeAt, ModDate: madeAt },
    lang: language,
    displayTitle: true,
  })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve)
    document.on('error', reject)
  })
  document.registerFont('regular', fontBytes('regular'))
  document.registerFont('bold', fontBytes('bold'))
  for (const { width, height, marks } of pages) {
    document.addPage({ size: [width * POINTS_PER_MILLIMETRE, height * POINTS_PER_MILLIMETRE], margin: 0 })
    document.save().scale(POINTS_PER_MILLIMETRE)
    for (const mark of marks) drawMark(document, mark)
    document.restore()
  }
  document.end()
  await ended
  return Buffer.concat(chunks)
}
