import { commonShare } from './common-characters.ts'

import type { TextEncoding } from '../../../geodata/text/model.ts'

export type DecodedText = { readonly text: string; readonly encoding: TextEncoding }

/** Tab, line feed, form feed and carriage return belong to texts; no other control character does. */
const CONTROL = /(?![\t\n\v\f\r\u0080-\u009f])\p{Control}/u

/**
 * How much of a text must be everyday Chinese. Chinese in the wrong encoding comes out as a fifth of it, traditional
 * characters as three fifths. Damaged Latin text read as UTF-16 can come out as half of it.
 */
const PLAUSIBLE_SHARES = { gb18030: 0.5, 'utf-16le': 0.7, 'utf-16be': 0.7 } as const
const UNMARKED = ['gb18030', 'utf-16le', 'utf-16be'] as const

const BYTE_ORDER_MARKS: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  // In GB 18030 the byte order mark of Unicode has four bytes.
  ['gb18030', [0x84, 0x31, 0x95, 0x33]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Undefined where the bytes are no text of the encoding. A byte order mark is no part of the text. */
function decodeAs(encoding: TextEncoding, bytes: Uint8Array): DecodedText | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes).replace(/^\ufeff/u, '')
    return CONTROL.test(text) ? undefined : { text, encoding }
  } catch {
    return undefined
  }
}

/**
 * Tells the encoding by the bytes alone. A byte order mark decides; strict UTF-8 comes next, unless what it gives has no
 * Chinese and another reading has; then that encoding in which most of the text is everyday Chinese. Undefined for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  if (marked) return decodeAs(marked[0], bytes)
  const unicode = decodeAs('utf-8', bytes)
  if (unicode && commonShare(unicode.text) > 0) return unicode
  const [best] = UNMARKED.flatMap((encoding) => {
    const decoded = decodeAs(encoding, bytes)
    const share = decoded ? commonShare(decoded.text) : 0
    return decoded && share >= PLAUSIBLE_SHARES[encoding] ? [{ decoded, share }] : []
  }).sort((one, other) => other.share - one.share)
  return best?.decoded ?? unicode
}

/** The first byte that no text in UTF-8 holds there, from 0; the number of bytes where there is none. */
export function firstStrangeByte(bytes: Uint8Array): number {
  const control = bytes.findIndex((byte) => byte < 9 || (byte > 13 && byte < 32) || byte === 127)
  if (control >= 0) return control
  return firstMalformedByte(bytes)
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
