import type { FileHandle } from 'node:fs/promises'

import type { AttachmentKind } from '../../../geodata/wire/attachments.ts'

/** The first bytes and how much of the file they are from. */
export type FileEnds = { readonly handle: FileHandle; readonly bytes: number; readonly head: Uint8Array }

/** Programs look for these so far into a file. */
const LOOKED_AT_BYTES = 1024
const HTML = /<(?:!doctype\s+html|html|head|body|script|iframe|svg|img)[\s>]/iu
const PDF = '%PDF-'
const SIGNATURES_BEFORE_PDF = [
  ['GIF', 'GIF8'],
  ['ZIP', 'PK\u0003\u0004'],
  ['JPEG', '\u00ff\u00d8\u00ff'],
] as const
/** What printers and mail programs leave before a PDF: nothing, a byte order mark, a job header. */
const HARMLESS_BEFORE_PDF = /^(?:\u00ef\u00bb\u00bf)?\s*(?:%-12345X(?:@PJL[^\r\n]*[\r\n]+)*)?\s*$/u
const ESCAPE = '\u001b'

const latin1 = new TextDecoder('latin1')

const END_OF_ZIP = Buffer.from('PK\u0005\u0006', 'latin1')
const DIRECTORY_ENTRY = Buffer.from('PK\u0001\u0002', 'latin1')
/** The end record with the longest comment. */
const END_OF_ZIP_BYTES = 22 + 65_535

/** Whether an unpacker would find a ZIP in it: an end record whose directory stands where it says. */
async function endsAsZip({ handle, bytes }: FileEnds): Promise<boolean> {
  const start = Math.max(0, bytes - END_OF_ZIP_BYTES)
  const tail = Buffer.alloc(bytes - start)
  await handle.read(tail, 0, tail.length, start)
  for (let at = tail.lastIndexOf(END_OF_ZIP); at >= 0; at = tail.lastIndexOf(END_OF_ZIP, at - 1)) {
    if (at + 16 <= tail.length) {
      const directoryAt = start + at - tail.readUInt32LE(at + 12)
      const entry = Buffer.alloc(DIRECTORY_ENTRY.length)
      if (directoryAt >= 0) await handle.read(entry, 0, entry.length, directoryAt)
      if (entry.equals(DIRECTORY_ENTRY)) return true
    }
    if (at === 0) break
  }
  return false
}

function beforePdf(head: string): string | undefined {
  const before = head.slice(0, head.indexOf(PDF))
  if (HARMLESS_BEFORE_PDF.test(before.replaceAll(ESCAPE, ''))) return undefined
  if (HTML.test(before)) return 'HTML'
  return SIGNATURES_BEFORE_PDF.find(([, signature]) => before.startsWith(signature))?.[0] ?? '?'
}

/** The second format that a file is at the same time, by which something else could come out of it; `?` where it has no name. */
export async function secondFormat(kind: AttachmentKind, ends: FileEnds): Promise<string | undefined> {
  const head = latin1.decode(ends.head.subarray(0, LOOKED_AT_BYTES))
  if (kind === 'pdf') {
    const before = beforePdf(head)
    if (before !== undefined) return before
  } else if (head.includes(PDF)) return 'PDF'
  const isText = kind === 'text' || kind === 'gpx' || kind === 'kml'
  if (!isText && kind !== 'pdf' && HTML.test(head)) return 'HTML'
  return kind !== 'docx' && (await endsAsZip(ends)) ? 'ZIP' : undefined
}
