import { HOMOGLYPH_ROW, ORDINARY_HOMOGLYPHS, type OrdinaryHomoglyph } from './homoglyphs.ts'
import { TRADITIONAL_ROWS } from './traditional-characters.ts'
import { WIDTH_FOLDS } from './width.ts'

const codeUnits = new Uint16Array(0x10000).map((_, code) => code)
const fold = (written: string, read: string) => (codeUnits[written.charCodeAt(0)] = read.charCodeAt(0))
const foldRow = ([written, read]: readonly [string, string]) =>
  [...written].forEach((character, index) => fold(character, [...read][index] ?? character))

WIDTH_FOLDS.forEach((read, written) => fold(written, read))
TRADITIONAL_ROWS.forEach(foldRow)
// After the traditional characters: 鋶 and 鈈 have simplified forms of their own that are wrong here.
foldRow(HOMOGLYPH_ROW)

const ordinary = new Map(ORDINARY_HOMOGLYPHS.map((homoglyph) => [homoglyph.written, homoglyph]))

/** Whether the neighbours say that an ordinary character stands for another one. */
export const isSettledByNeighbours = (text: string, at: number, { before, after }: OrdinaryHomoglyph): boolean =>
  (at > 0 && before.includes(text.charAt(at - 1))) || (at + 1 < text.length && after.includes(text.charAt(at + 1)))

const ordinaryCodes = new Set(ORDINARY_HOMOGLYPHS.map(({ written }) => written.charCodeAt(0)))

const foldedCode = (text: string, at: number): number => {
  const code = text.charCodeAt(at)
  const homoglyph = code > 0x7f ? ordinary.get(text.charAt(at)) : undefined
  if (homoglyph && isSettledByNeighbours(text, at, homoglyph)) return homoglyph.intended.charCodeAt(0)
  return codeUnits[code] ?? code
}

const isPlain = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (codeUnits[code] !== code || ordinaryCodes.has(code)) return false
  }
  return true
}

const CHUNK_CODE_UNITS = 8192

/**
 * The text as a reader takes it: homoglyphs, traditional characters and full-width forms replaced one for one, so that
 * every offset in the result is an offset in `text`. For reading only; it is never shown or stored.
 */
export const foldText = (text: string): string => {
  if (isPlain(text)) return text
  const chunks: string[] = []
  const codes = new Uint16Array(Math.min(CHUNK_CODE_UNITS, text.length))
  for (let start = 0; start < text.length; start += CHUNK_CODE_UNITS) {
    const length = Math.min(CHUNK_CODE_UNITS, text.length - start)
    for (let index = 0; index < length; index++) codes[index] = foldedCode(text, start + index)
    chunks.push(String.fromCharCode(...codes.subarray(0, length)))
  }
  return chunks.join('')
}

/** What one character reads as by itself, without its neighbours. */
export const foldCharacter = (character: string): string =>
  String.fromCharCode(codeUnits[character.charCodeAt(0)] ?? character.charCodeAt(0))
