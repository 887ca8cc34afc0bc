import { open, readFile } from 'node:fs/promises'

import {
  attachmentExpands,
  attachmentNotTaken,
  attachmentTooLargeForKind,
  attachmentTwofold,
} from '../../attachment-refusals.ts'
import { decodeText } from '../encoding/decode-text.ts'
import { isHtml } from '../file-kind.ts'
import { markupFormat } from '../exchange/markup-rows.ts'
import { BYTES_PER_MEGABYTE, DOCUMENT_LIMIT_MEGABYTES } from '../limits.ts'

import { foreignOfBytes, sniff } from './media-signatures.ts'
import { secondFormat } from './second-format.ts'
import { zippedKind } from './zipped-kind.ts'

import type { AttachmentKind } from '../../../geodata/wire/attachments.ts'

/** Signatures stand here; that of a disk image is the farthest in. */
const HEAD_BYTES = 33 * 1024

const WHOLE_BYTES = DOCUMENT_LIMIT_MEGABYTES * BYTES_PER_MEGABYTE

/** Scripts and drawings for browsers: text that is more than text. */
const SVG = /^(?:\s|<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->|<!doctype[^>]*>)*<svg[\s>]/iu

type GivenFile = { readonly path: string; readonly name: string; readonly bytes: number }

/** Texts and DOCX are held whole to be judged. */
async function wholeFile({ path, name, bytes }: GivenFile, kind: string): Promise<Buffer> {
  if (bytes > WHOLE_BYTES) throw attachmentTooLargeForKind(name, kind, DOCUMENT_LIMIT_MEGABYTES)
  return readFile(path)
}

async function textKind(file: GivenFile, head: Uint8Array): Promise<AttachmentKind> {
  const foreign = foreignOfBytes(head)
  if (foreign !== undefined) throw attachmentNotTaken(file.name, foreign)
  if (file.bytes > WHOLE_BYTES && head.includes(0)) throw attachmentNotTaken(file.name, null)
  const text = decodeText(await wholeFile(file, 'TXT'))?.text
  if (text === undefined) throw attachmentNotTaken(file.name, null)
  if (SVG.test(text.slice(0, 4096))) throw attachmentNotTaken(file.name, 'SVG')
  if (isHtml(text)) throw attachmentNotTaken(file.name, 'HTML')
  return markupFormat(text) ?? 'text'
}

async function kindOf(file: GivenFile, head: Uint8Array): Promise<AttachmentKind> {
  const found = sniff(head)
  if (found === undefined) return textKind(file, head)
  if ('foreign' in found) throw attachmentNotTaken(file.name, found.foreign)
  if ('kind' in found) return found.kind
  const zipped = zippedKind(await wholeFile(file, 'DOCX'))
  if (zipped === 'docx') return zipped
  if ('foreign' in zipped) throw attachmentNotTaken(file.name, zipped.foreign)
  throw attachmentExpands(file.name, zipped.expandsToMegabytes)
}

/** Tells by its bytes what a file on the disk is. Refuses, in one sentence, what is not taken and what is two things at once. */
export async function recogniseAttachment(file: GivenFile): Promise<AttachmentKind> {
  const handle = await open(file.path)
  try {
    const head = Buffer.alloc(Math.min(HEAD_BYTES, file.bytes))
    await handle.read(head, 0, head.length, 0)
    const kind = await kindOf(file, head)
    const second = await secondFormat(kind, { handle, bytes: file.bytes, head })
    if (second !== undefined) throw attachmentTwofold(file.name, kind, second)
    return kind
  } finally {
    await handle.close()
  }
}
