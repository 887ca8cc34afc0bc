/** A stretch of text: UTF-16 code units, `end` exclusive. */
export type Span = { readonly start: number; readonly end: number }

/** A span together with the words that stand there; `quote === text.slice(start, end)`. */
export type Quote = Span & { readonly quote: string }

export const quoteOf = (text: string, { start, end }: Span): Quote => ({
  start,
  end,
  quote: text.slice(start, end),
})

export const shiftSpan = <T extends Span>(span: T, by: number): T => ({
  ...span,
  start: span.start + by,
  end: span.end + by,
})

export const overlaps = (one: Span, other: Span): boolean => one.start < other.end && other.start < one.end

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end
