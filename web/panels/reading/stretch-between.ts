import type { Span } from '../../../geodata/text/span.ts'

/** From the first place of the first words to the next place of the last words after it; null where one is not found. */
export function stretchBetween(text: string, first: string, last: string): Span | null {
  const [from, to] = [first.trim(), last.trim()]
  if (from === '' || to === '') return null
  const start = text.indexOf(from)
  const end = start < 0 ? -1 : text.indexOf(to, start)
  return end < 0 ? null : { start, end: end + to.length }
}
