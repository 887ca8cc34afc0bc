import { gb18030 } from './gb18030.ts'

const bytesOf = (text: string): Buffer => Buffer.from(text, 'latin1')
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** Words that stand somewhere on the sheet, in points from its lower left corner. */
export type PlacedWords = { readonly words: string; readonly x: number; readonly y: number }

/** A page of lines, of words that stand anywhere, or one picture that fills it. */
export type PdfPage = readonly (string | PlacedWords)[] | PicturePage
type PicturePage = { readonly jpeg: Uint8Array; readonly width: number; readonly height: number }

const isPicture = (page: PdfPage): page is PicturePage => 'jpeg' in page

const stream = (dictionary: string, content: Uint8Array): Buffer =>
  Buffer.concat([bytesOf(`<< ${dictionary} /Length ${content.length} >>\nstream\n`), content, bytesOf('\nendstream')])

/** In a Chinese font that is not embedded, as old office programs write it. */
const printed = (lines: readonly (string | PlacedWords)[]): string =>
  lines
    .map((line, index) => (typeof line === 'string' ? { words: line, x: 72, y: 760 - 20 * index } : line))
    .map(({ words, x, y }) => `BT /F1 12 Tf ${x} ${y} Td <${hex(gb18030(words))}> Tj ET`)
    .join('\n')

const SONG = 'STSong-Light'
const fontObjects = (typeface: string): string[] => [
  `<< /Type /Font /Subtype /Type0 /BaseFont /${typeface} /Encoding /GBK-EUC-H /DescendantFonts [4 0 R] >>`,
  `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /${typeface} /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 >>`,
  `<< /Type /FontDescriptor /FontName /${typeface} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>`,
]
const FIRST_PAGE_OBJECT = 3 + fontObjects(SONG).length

function pageObjects(page: PdfPage, number: number): Buffer[] {
  const box = '/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]'
  if (!isPicture(page))
    return [
      bytesOf(`<< ${box} /Resources << /Font << /F1 3 0 R >> >> /Contents ${number + 1} 0 R >>`),
      stream('', bytesOf(printed(page))),
      bytesOf('null'),
    ]
  return [
    bytesOf(`<< ${box} /Resources << /XObject << /P ${number + 2} 0 R >> >> /Contents ${number + 1} 0 R >>`),
    stream('', bytesOf('q 595 0 0 842 0 0 cm /P Do Q')),
    stream(
      `/Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
      page.jpeg,
    ),
  ]
}

/** A PDF written by hand. `trailer` adds to its last dictionary; `typeface` is named as PDF writes names, and not embedded. */
export function pdf(pages: readonly PdfPage[], trailer = '', typeface = SONG): Uint8Array {
  const numbers = pages.map((_page, index) => FIRST_PAGE_OBJECT + 3 * index)
  const objects = [
    bytesOf('<< /Type /Catalog /Pages 2 0 R >>'),
    bytesOf(`<< /Type /Pages /Count ${pages.length} /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] >>`),
    ...fontObjects(typeface).map(bytesOf),
    ...pages.flatMap((page, index) => pageObjects(page, numbers[index]!)),
  ]
  const parts = [bytesOf('%PDF-1.4\n')]
  const offsets: number[] = []
  let length = parts[0]!.length
  const add = (part: Buffer) => {
    parts.push(part)
    length += part.length
  }
  for (const [index, object] of objects.entries()) {
    offsets.push(length)
    add(Buffer.concat([bytesOf(`${index + 1} 0 obj\n`), object, bytesOf('\nendobj\n')]))
  }
  const start = length
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  add(bytesOf(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`))
  add(bytesOf(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`))
  return Buffer.concat(parts)
}

/** What a PDF says of itself that only a password opens. */
export const ENCRYPTED = `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'1f'.repeat(32)}> /U <${'2e'.repeat(32)}> >>`
