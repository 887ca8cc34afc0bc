import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  PageOrientation,
} from 'docx'

import { failure, success, type Result } from '../../geodata/result.ts'
import { evidenceText } from '../../geodata/sheets/evidence-list.ts'
import { surveyText } from '../../geodata/sheets/survey-sheet.ts'

import type { PrintMatter } from '../../geodata/sheets/matter.ts'
import type { SheetCode } from '../../geodata/sheets/model.ts'
import type { TextDocument, TextTable } from '../../geodata/sheets/text-document.ts'

/** Half points: 小四 for text, 五号 for tables, 小二 for titles. */
const SIZES = { title: 36, heading: 26, text: 24, table: 21 } as const
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'FangSong', cs: 'Times New Roman' }
const TWIPS_PER_MILLIMETRE = 1440 / 25.4
const PAGE = {
  width: 297 * TWIPS_PER_MILLIMETRE,
  height: 210 * TWIPS_PER_MILLIMETRE,
  margin: 20 * TWIPS_PER_MILLIMETRE,
}

const run = (words: string, size: number, bold = false): TextRun => new TextRun({ text: words, size, bold, font: FONT })

const paragraphs = (words: string, size: number, bold = false): Paragraph[] =>
  words.split('\n').map((one) => new Paragraph({ children: [run(one, size, bold)], spacing: { after: 40 } }))

function tableOf({ columns, rows }: TextTable): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0)
  const width = PAGE.width - 2 * PAGE.margin
  const widths = columns.map(({ share }) => Math.round((width * share) / shares))
  const cell = (words: string, index: number, bold = false): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { left: 60, right: 60, top: 40, bottom: 40 },
      children: paragraphs(words, SIZES.table, bold),
    })
  return new Table({
    width: { size: Math.round(width), type: WidthType.DXA },
    columnWidths: widths,
    rows: [
      new TableRow({ tableHeader: true, children: columns.map(({ title }, index) => cell(title, index, true)) }),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((words, index) => cell(words, index)) })),
    ],
  })
}

const partsOf = ({ title, parts }: TextDocument): (Paragraph | Table)[] => [
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after: 160 },
    children: [run(title, SIZES.title, true)],
  }),
  ...parts.flatMap((part): (Paragraph | Table)[] => {
    if (part.is === 'table') return [tableOf(part)]
    if (part.is === 'heading')
      return [new Paragraph({ spacing: { before: 160, after: 80 }, children: [run(part.text, SIZES.heading, true)] })]
    return paragraphs(part.text, SIZES.text)
  }),
]

function textOf(matter: PrintMatter, sheet: SheetCode): Result<TextDocument> {
  if (sheet === 'evidence-plaintiff') return evidenceText(matter, 'plaintiff')
  if (sheet === 'evidence-defendant') return evidenceText(matter, 'defendant')
  if (sheet === 'evidence-third-party') return evidenceText(matter, 'third-party')
  if (sheet === 'survey-sheet') return surveyText(matter)
  return failure({ code: 'sheet-not-as-text', details: { sheet } })
}

/** Lists and records that an office fills in further, as a Word document. */
export async function drawDocx(matter: PrintMatter, sheet: SheetCode): Promise<Result<Uint8Array>> {
  const text = textOf(matter, sheet)
  if (!text.ok) return text
  const { orientation, width, height, margin } = { ...PAGE, orientation: PageOrientation.LANDSCAPE }
  const document = new Document({
    creator: 'Sizhi',
    title: text.value.title,
    sections: [
      {
        properties: {
          // The library turns a lying page itself: it is told the measures of a standing one.
          page: {
            size: { orientation, width: Math.round(height), height: Math.round(width) },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        children: partsOf(text.value),
      },
    ],
  })
  return success(await Packer.toBuffer(document))
}
