/** The operative part of a paper, order by order: what stands after 判决如下, 裁定如下, 决定如下, 达成如下协议. */
import type { Span } from '../../text/span.ts'
import { parseNumeral } from '../../text/numerals.ts'

const OPENS =
  /(?:判决|裁定|决定|裁决|处理)如下:?|(?:本院|本府|本机关|政府|本局)(?:判决|裁定|决定|裁决):|达成(?:如下|以下)(?:调解)?协议[:,]?/gu

/** What follows the orders: remedies, signatures, notes on effect. */
const CLOSES =
  /\n\s*(?:(?:甲方|乙方|双方|调解|见证|主持)[^\n:]{0,8}:|如不服|如对本|对本(?:判决|裁定|决定|裁决)不服|(?:以上|上述|本)(?:决定|协议|裁决)(?:从|自|于)|[^\n,。;:]{2,24}\((?:章|印|公章|盖章)\)\s*(?:\n|$)|当事人(?:如)?不服|本(?:判决|裁定|决定)(?:为终审|系终审|自)|根据本决定|审判长|审判员|书记员|附[:件]|[一二][〇零○一二三四五六七八九九]{3}年|(?:19|20)\d{2}年\d{1,2}月\d{1,2}日\s*(?:\n|$))|如不服本/u

const NUMBERED =
  /(?:^|[\n。;])\s*(?:第?(?<chinese>[一二三四五六七八九十]{1,3})[、.]|\(?(?<digits>\d{1,2})[)、.](?!\d))/gu

export type OrderStretch = Span & { readonly number: number | null }

/** The last opening is the paper's own: earlier ones quote other papers. null when there is none. */
const operativePart = (text: string): Span | null => {
  const opening = [...text.matchAll(OPENS)].at(-1)
  if (!opening) return null
  const start = opening.index + opening[0].length
  const length = text.slice(start).search(CLOSES)
  return { start, end: length < 0 ? text.length : start + length }
}

const trimmed = (text: string, { start, end }: Span): Span => {
  const words = text.slice(start, end)
  const lead = /^[\s。;,:]*/u.exec(words)?.[0].length ?? 0
  const length = words.replace(/[\s。;,]+$/u, '').length
  return { start: start + Math.min(lead, length), end: start + length }
}

/** Numbered orders go on until the next number or the end of their line; others are paragraphs. */
const ordersIn = (text: string, { start, end }: Span): OrderStretch[] => {
  const part = text.slice(start, end)
  const numbers = [...part.matchAll(NUMBERED)]
  const lead = numbers[0]?.index ?? part.length
  const plain = (from: number, to: number): OrderStretch[] =>
    [...part.slice(from, to).matchAll(/[^\n]+/gu)].map((line) => ({
      number: null,
      start: start + from + line.index,
      end: start + from + line.index + line[0].length,
    }))
  const numbered = numbers.flatMap((match, i): OrderStretch[] => {
    const from = match.index + match[0].length
    const to = numbers[i + 1]?.index ?? part.length
    const lineEnd = part.slice(from, to).indexOf('\n')
    const own = lineEnd < 0 ? to : from + lineEnd
    const number = parseNumeral(match.groups?.['chinese'] ?? match.groups?.['digits'] ?? '')
    return [{ number, start: start + from, end: start + own }, ...plain(own, to)]
  })
  return [...plain(0, lead), ...numbered]
}

/** In the order of the text; empty when the paper orders nothing. */
export const findOrders = (text: string): OrderStretch[] => {
  const part = operativePart(text)
  if (!part) return []
  return ordersIn(text, part)
    .map((order) => ({ ...order, ...trimmed(text, order) }))
    .filter(({ start, end }) => end > start)
}
