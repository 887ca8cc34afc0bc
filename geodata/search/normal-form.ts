/** Texts as they are compared: folded as the reader folds them, without what does not show, with the way back. */
import { foldCharacter, foldText } from '../text/fold.ts'
import { CHINESE_NUMERALS, parseNumeral } from '../text/numerals.ts'

import type { Span } from '../text/span.ts'

export type NormalForm = {
  readonly text: string
  /** The stretch of the written text behind each code unit of `text`. */
  readonly written: readonly Span[]
  /** Where in `text` no hit may begin or end: inside a number. */
  readonly uncut: ReadonlySet<number>
}

const UNSEEN = /[\s\p{Cc}\p{Cf}]/u

function lowerCase(character: string): string {
  const lower = character.toLowerCase()
  return lower.length === 1 ? lower : character
}

/** `read` has a code unit for each of the written text. */
function withoutUnseen(read: string): NormalForm {
  const written: Span[] = []
  let text = ''
  for (let start = 0; start < read.length; start++) {
    const character = read.charAt(start)
    if (UNSEEN.test(character)) continue
    text += lowerCase(character)
    written.push({ start, end: start + 1 })
  }
  return { text, written, uncut: new Set() }
}

/** Each character by itself: whatever holds the written words holds them in this form. */
export const formOfCharacters = (written: string): NormalForm =>
  withoutUnseen(Array.from({ length: written.length }, (_, at) => foldCharacter(written.charAt(at))).join(''))

/** As it is read among its neighbours: 划汾 is 划分. */
export const formAsRead = (written: string): NormalForm => withoutUnseen(foldText(written))

const NUMBERS = new RegExp(`\\d+(?:\\.\\d+)?|[${CHINESE_NUMERALS}]+(?:点[${CHINESE_NUMERALS}]+)?`, 'gu')

/** Null for characters that tell no number together. */
function figuresOf(numeral: string): string | null {
  const [, figures] = /^0*(\d+(?:\.\d+)?)$/u.exec(numeral) ?? []
  if (figures !== undefined) return figures
  const value = parseNumeral(numeral)
  return value === null || Math.abs(value) > Number.MAX_SAFE_INTEGER ? null : String(value)
}

/** Numbers in Arabic figures, each whole: 一九八一年 is 1981年, and 三十五 holds no 3. */
export function formInFigures(form: NormalForm): NormalForm {
  const written: Span[] = []
  const uncut = new Set<number>()
  let text = ''
  let taken = 0
  const keepUpTo = (end: number) => {
    text += form.text.slice(taken, end)
    written.push(...form.written.slice(taken, end))
    taken = end
  }
  for (const { 0: numeral, index } of form.text.matchAll(NUMBERS)) {
    const figures = figuresOf(numeral)
    if (figures === null) continue
    keepUpTo(index)
    const whole = { start: form.written[index]!.start, end: form.written[index + numeral.length - 1]!.end }
    for (let at = 0; at < figures.length; at++) {
      if (at > 0) uncut.add(text.length + at)
      written.push(whole)
    }
    text += figures
    taken = index + numeral.length
  }
  keepUpTo(form.text.length)
  return { text, written, uncut }
}
