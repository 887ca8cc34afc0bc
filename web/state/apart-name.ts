import { descriptionTitle } from './description-title.ts'

import type { CaseView } from '../../geodata/wire/case.ts'
import type { WireShapeApart } from '../../geodata/wire/shapes-apart.ts'
import type { Catalogue } from '../i18n/zh-CN/index.ts'

/** What a shape of no standing words is called: its own name, or what it was drawn for. */
export function apartName({ of }: Pick<WireShapeApart, 'of'>, view: CaseView, words: Catalogue): string {
  if (of.kind === 'free') return of.name
  if (of.kind === 'award') return words.apart.ofAward(view.document.text.slice(of.call.start, of.call.end))
  const description = view.descriptions.find(({ id }) => id === of.descriptionId)
  return words.apart.ofGoneWords(
    description ? descriptionTitle(description, words, view.descriptions) : words.apart.description,
  )
}
