/** Words put together from several stretches of a text, with the way back to where each of them stands. */
import type { Span } from '../../text/span.ts'

/** A stretch of the original, or words that stand elsewhere and are only lent (the side word of a header). */
export type Stretch = { readonly words: string; readonly at: number | null; readonly place: Span }

export class ComposedWords {
  private words = ''
  /** Where each character stands in the original; -1 for lent ones. */
  private readonly origins: number[] = []
  private readonly places: Span[] = []

  add({ words, at, place }: Stretch): void {
    this.words += words
    for (let index = 0; index < words.length; index++) {
      this.origins.push(at === null ? -1 : at + index)
      this.places.push(place)
    }
  }

  text(): string {
    return this.words
  }

  /** From the first to the last original character behind a stretch; the place of its first lent one where it has none. */
  originalOf({ start, end }: Span): Span {
    let [first, last] = [-1, -1]
    for (let index = start; index < end; index++) {
      const origin = this.origins[index] ?? -1
      if (origin < 0) continue
      if (first < 0) first = origin
      last = origin
    }
    return first < 0 ? (this.places[start] ?? { start: 0, end: 0 }) : { start: first, end: last + 1 }
  }

  /** Whether a stretch holds anything of the original. */
  holdsOriginal({ start, end }: Span): boolean {
    return this.origins.slice(start, end).some((origin) => origin >= 0)
  }
}
