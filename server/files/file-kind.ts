/** What a file is, told by its bytes: names lie. */
export type FileKind = 'pdf' | 'zip' | 'png' | 'jpeg' | 'tiff'

/** Formats that are recognised only to be named: none of them is read. */
const FOREIGN_FORMATS = [
  ['DOC', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['RTF', [...'{\\rtf'].map((character) => character.charCodeAt(0))],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['BMP', [0x42, 0x4d]],
  ['RAR', [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07]],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
  ['gzip', [0x1f, 0x8b]],
] as const

const SIGNATURES: readonly (readonly [FileKind, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['tiff', [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', [0x4d, 0x4d, 0x00, 0x2a]],
]

/** A PDF may stand behind a few bytes of something else, as printers and mail programs leave them. */
const PDF_SEARCH_BYTES = 1024
const PDF_SIGNATURE = '%PDF-'

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte)

/** Undefined for anything that may be text. */
export function fileKind(bytes: Uint8Array): FileKind | undefined {
  const found = SIGNATURES.find(([, signature]) => startsWith(bytes, signature))
  if (found) return found[0]
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_SEARCH_BYTES))
  return head.includes(PDF_SIGNATURE) ? 'pdf' : undefined
}

/** The name of a format that is known but not read; undefined for any other. Ask only where the bytes are no text. */
export const foreignFormat = (bytes: Uint8Array): string | undefined =>
  FOREIGN_FORMATS.find(([, signature]) => startsWith(bytes, signature))?.[0]

const HTML_HEAD = /^(?:\s|<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->)*<(?:!doctype\s+html|html|head|body|meta|title)[\s>]/iu

/** A text that declares itself an HTML page. */
export const isHtml = (text: string): boolean => HTML_HEAD.test(text.slice(0, 4096))
