import { Marked } from 'marked'

import { Markup } from '../../../geodata/markup.ts'

/** A heading of the second level. */
type Part = { readonly id: string; readonly title: Markup }

export type TutorialText = {
  readonly title: Markup
  readonly parts: readonly Part[]
  /** All below the title. */
  readonly body: Markup
}

export type Surroundings = {
  /** Ids of the parts in their order: those of the English text, so that every language has the same. */
  readonly partIds: readonly string[]
  /** What stands in the place of a link to `target`, as the text writes it. */
  readonly link: (target: string, label: Markup) => Markup
  readonly picture: (file: string, description: string) => Markup
}

const idOf = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')

/** The ids of the parts of an English text. */
export const partIdsOf = (english: string): string[] =>
  new Marked().lexer(english).flatMap((token) => (token.type === 'heading' && token['depth'] === 2 ? [idOf(String(token['text']))] : [])) // prettier-ignore

/**
 * Markdown as the tutorials write it. Throws on HTML, on a text that lacks its one title, and on one whose parts are not as many as its ids:
 * then the languages tell different things.
 */
export function tutorialText(markdown: string, { partIds, link, picture }: Surroundings): TutorialText {
  const titles: Markup[] = []
  const parts: Part[] = []
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const title = new Markup(this.parser.parseInline(tokens))
        if (depth === 1) titles.push(title)
        if (depth === 1) return ''
        const id = depth === 2 ? partIds[parts.length] : undefined
        if (id === undefined) throw new Error(`No other language has the heading “${title.text}”.`)
        parts.push({ id, title })
        return `<h2 id="${id}">${title.text}</h2>\n`
      },
      paragraph({ tokens }) {
        // A picture by itself is as wide as it wants to be; words are not.
        return tokens.length === 1 && tokens[0]?.type === 'image' && `${this.parser.parseInline(tokens)}\n`
      },
      link({ href, tokens }) {
        return link(href, new Markup(this.parser.parseInline(tokens))).text
      },
      image: ({ href, text }) => picture(href, text).text,
      html({ text }) {
        throw new Error(`Tutorials are Markdown without HTML: ${text}`)
      },
    },
  })
  const body = new Markup(marked.parse(markdown, { async: false }))
  const [title] = titles
  if (title === undefined || titles.length > 1) throw new Error('A tutorial has one title.')
  if (parts.length !== partIds.length) throw new Error(`“${title.text}” has not the parts of the English text.`)
  return { title, parts, body }
}
