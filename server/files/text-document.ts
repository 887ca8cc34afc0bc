import { createHash } from 'node:crypto'

import { failure, success, type Result } from '../../geodata/result.ts'

export const DOCUMENT_LIMIT_MEGABYTES = 50
const BYTES_PER_MEGABYTE = 1024 * 1024

export type TextDocument = {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly sha256: string
  /** Decoded without loss: encoding it again gives the bytes, but for a byte order mark. */
  readonly text: string
}

/** Where bytes stop being text: a control character that no text holds, or what is no UTF-8. Undefined for text. */
function firstStrangeByte(bytes: Uint8Array): number | undefined {
  const control = bytes.findIndex((byte) => byte < 9 || (byte > 13 && byte < 32) || byte === 127)
  if (control >= 0) return control
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return undefined
  } catch {
    return firstMalformedByte(bytes)
  }
}

/** Halves the text until the first malformed sequence is found; a cut sequence at the end of a half is let pass. */
function firstMalformedByte(bytes: Uint8Array): number {
  let [sound, broken] = [0, bytes.length]
  while (broken - sound > 1) {
    const middle = Math.floor((sound + broken) / 2)
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true })
      sound = middle
    } catch {
      broken = middle
    }
  }
  return sound
}

/** Takes bytes for a text document in UTF-8, or says in what way they are none. */
export function textDocument(fileName: string, bytes: Uint8Array): Result<TextDocument> {
  if (bytes.length > DOCUMENT_LIMIT_MEGABYTES * BYTES_PER_MEGABYTE)
    return failure({
      code: 'document-too-large',
      details: {
        file: fileName,
        megabytes: Math.ceil(bytes.length / BYTES_PER_MEGABYTE),
        limitMegabytes: DOCUMENT_LIMIT_MEGABYTES,
      },
    })
  const strange = firstStrangeByte(bytes)
  if (strange !== undefined)
    return failure({ code: 'document-binary', details: { file: fileName, position: strange + 1 } })
  const text = new TextDecoder('utf-8').decode(bytes)
  if (text.trim() === '') return failure({ code: 'document-empty', details: { file: fileName } })
  return success({ fileName, bytes, sha256: createHash('sha256').update(bytes).digest('hex'), text })
}
