/** Numbered entries of a running text, also where the number is glued to the sentence before: …的事实10、《…. */
import type { Span } from '../text/span.ts'

export type NumberedItem = Span & { readonly number: number }

/** How a list writes its numbers, as a pattern for one of them. */
type Marker = (number: number) => string

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']

const chinese = (number: number): string => {
  const tens = Math.floor(number / 10)
  return `${tens > 1 ? (DIGITS[tens] ?? '') : ''}${tens > 0 ? '十' : ''}${DIGITS[number % 10] ?? ''}`
}

/** 证据18、19均…, 第3、4页 and 1.5丈 hold numbers that open no entry. */
const MARKERS: readonly Marker[] = [
  (number) => `(?<![\\d据至、.第-])${number}(?:[、.](?!\\d(?:\\.|丈))|,(?=《))`,
  (number) => `(?<![至和、及])证据${number}[、:.,](?!\\d{1,3}(?!\\d))`,
  (number) => `(?<![至和、及])证据${chinese(number)}[、:.,]`,
  (number) => `\\(${number}\\)[、.,]?`,
  (number) => `(?<=^|[\\n:;。])\\s*${chinese(number)}、`,
]

/** The court's list may leave out entries that it treats elsewhere. */
const LEFT_OUT_AT_MOST = 2

const findMarker = (list: string, marker: Marker, number: number, from: number): NumberedItem | null => {
  const pattern = new RegExp(marker(number), 'gu')
  pattern.lastIndex = from
  const match = pattern.exec(list)
  return match ? { number, start: match.index, end: match.index + match[0].length } : null
}

const nextMarker = (list: string, marker: Marker, last: NumberedItem): NumberedItem | null => {
  for (let number = last.number + 1; number <= last.number + 1 + LEFT_OUT_AT_MOST; number += 1) {
    const found = findMarker(list, marker, number, last.end)
    if (found) return found
  }
  return null
}

const itemsOf = (list: string, marker: Marker, first: NumberedItem): NumberedItem[] => {
  const found = [first]
  for (let next = nextMarker(list, marker, first); next; next = nextMarker(list, marker, next)) found.push(next)
  return found.map(({ number, end }, i) => ({ number, start: end, end: found[i + 1]?.start ?? list.length }))
}

/** The first entry opens the stretch, and the others are numbered as it is. Empty when the stretch is no list. */
export const readNumberedList = (text: string, from: number, to: number): NumberedItem[] => {
  const list = text.slice(from, to)
  const opening = /^\s*/u.exec(list)?.[0].length ?? 0
  for (const marker of MARKERS) {
    const first = findMarker(list.slice(0, opening + 12), marker, 1, 0)
    if (first && first.start <= opening)
      return itemsOf(list, marker, first).map((item) => ({ ...item, start: item.start + from, end: item.end + from }))
  }
  return []
}
