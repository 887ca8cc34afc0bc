/** Markup that was made here; everything else is text and is escaped where it goes in. */
export class Markup {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Piece = Markup | string | number | readonly Piece[] | null

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const written = (piece: Piece): string => {
  if (piece === null) return ''
  if (piece instanceof Markup) return piece.text
  if (typeof piece === 'object') return piece.map(written).join('')
  return String(piece).replace(/[&<>"']/gu, (letter) => ESCAPED[letter]!)
}

/** `html\`<td>${words}</td>\``: words are escaped, markup of ours is not. */
export const html = (parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup =>
  new Markup(parts.reduce((whole, part, index) => whole + written(pieces[index - 1] ?? null) + part))
