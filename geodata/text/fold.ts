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

/** Most characters are read as they stand: one look tells. */
const mayReadOtherwise = new Uint8Array(0x10000).map((_, code) => (codeUnits[code] === code ? 0 : 1))
for (const { written } of ORDINARY_HOMOGLYPHS) mayReadOtherwise[written.charCodeAt(0)] = 1

const foldedCode = (text: string, at: number): number => {
  const homoglyph = ordinary.get(text.charAt(at))
  if (homoglyph && isSettledByNeighbours(text, at, homoglyph)) return homoglyph.intended.charCodeAt(0)
  return codeUnits[text.charCodeAt(at)] ?? 0
}

const foldStretch = (text: string, start: number, end: number): string => {
  let folded = ''
  let keptFrom = start
  for (let at = start; at < end; at++) {
    if (mayReadOtherwise[text.charCodeAt(at)] !== 1) continue
    const code = foldedCode(text, at)
    if (code === text.charCodeAt(at)) continue
    folded += text.slice(keptFrom, at) + String.fromCharCode(code)
    keptFrom = at + 1
  }
  return folded + text.slice(keptFrom, end)
}

/** A long text is put together from stretches, so that no more than one of them is in pieces at a time. */
const STRETCH_CODE_UNITS = 8192

/**
 * The text as a reader takes it: homoglyphs, traditional characters and full-width forms replaced one for one, so that
 * every offset in the result is an offset in `text`. For reading only; it is never shown or stored.
 */
export const foldText = (text: string): string => {
  if (text.length <= STRETCH_CODE_UNITS) return foldStretch(text, 0, text.length)
  const stretches: string[] = []
  for (let start = 0; start < text.length; start += STRETCH_CODE_UNITS)
    stretches.push(foldStretch(text, start, Math.min(text.length, start + STRETCH_CODE_UNITS)))
  return stretches.join('')
}

/** What one character reads as by itself, without its neighbours. */
export const foldCharacter = (character: string): string =>
  String.fromCharCode(codeUnits[character.charCodeAt(0)] ?? character.charCodeAt(0))
