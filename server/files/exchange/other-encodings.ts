import { parseDbf } from 'shpjs'

import type { Problem } from '../../../geodata/problems.ts'

type Fields = Record<string, unknown>

const UNREADABLE = '\ufffd'
const BEYOND_ASCII = /[\u0080-\u{10ffff}]/u
const HAN = /\p{Script=Han}/u
const MOST_REMARKS = 200

const [HEAD_BYTES, DESCRIPTOR_BYTES, NAME_BYTES, END_OF_HEAD] = [32, 32, 11, 13]

/** Names of columns in the wrong encoding may come out alike, and would hide one another. */
function withPlainNames(dbf: Uint8Array): Uint8Array {
  const bytes = Uint8Array.from(dbf)
  for (let at = HEAD_BYTES; at < bytes.length && bytes[at] !== END_OF_HEAD; at += DESCRIPTOR_BYTES) {
    bytes.fill(0, at, at + NAME_BYTES)
    bytes.set(new TextEncoder().encode(`f${(at - HEAD_BYTES) / DESCRIPTOR_BYTES}`), at)
  }
  return bytes
}

/** Fields have fixed widths, and writers cut the last character in two: that is no sign of another encoding. */
const isBroken = (words: string): boolean => words.replace(/\ufffd{1,3}\s*$/u, '').includes(UNREADABLE)

const isOther = (words: string, other: string, encoding: string): boolean =>
  encoding === 'utf-8' ? isBroken(words) && !isBroken(other) && HAN.test(other) : !isBroken(other) && HAN.test(other)

/**
 * Cells of a dBASE table that are written in the other of the two Chinese encodings: each is read by itself, in `attributes`,
 * and remarked upon by row and column.
 */
export function otherEncodings(dbf: Uint8Array, encoding: string, attributes: readonly Fields[]): Problem[] {
  const other = encoding === 'utf-8' ? 'gb18030' : 'utf-8'
  if (encoding !== 'utf-8' && encoding !== 'gb18030') return []
  const isPlain = !attributes.some((fields) =>
    Object.values(fields).some((value) => typeof value === 'string' && BEYOND_ASCII.test(value)),
  )
  if (isPlain) return []
  const remarks: Problem[] = []
  for (const [index, fields] of parseDbf(withPlainNames(dbf), other).entries()) {
    const own = attributes[index]!
    const otherValues = Object.values(fields)
    for (const [at, [column, words]] of Object.entries(own).entries()) {
      const read = otherValues[at]
      if (typeof words !== 'string' || typeof read !== 'string' || words === read || !BEYOND_ASCII.test(words)) continue
      if (!isOther(words, read, encoding)) continue
      own[column] = read
      if (remarks.length < MOST_REMARKS)
        remarks.push({ code: 'row-other-encoding', details: { row: index + 1, column, words: read } })
    }
  }
  return remarks
}
