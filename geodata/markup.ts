/** Pages without any script: plain documents that every browser shows. */

/** A piece of markup whose text has been made harmless. */
export class Markup {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Content = Markup | string | number | null | readonly Content[]

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/gu, (character) => ENTITIES[character]!)

const textOf = (content: Content): string => {
  if (content === null) return ''
  if (typeof content === 'string' || typeof content === 'number') return escaped(String(content))
  return content instanceof Markup ? content.text : content.map(textOf).join('')
}

/** Markup with content between its pieces; whatever is no markup itself is text. */
export const markup = (pieces: TemplateStringsArray, ...contents: readonly Content[]): Markup =>
  new Markup(pieces.map((piece, index) => piece + (index < contents.length ? textOf(contents[index]!) : '')).join(''))
