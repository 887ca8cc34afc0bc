import { callAnchor, lineAnchor } from './model.ts'
import { markup, type Markup } from '../markup.ts'

import type { CaseView } from '../wire/case.ts'

type Linked = {
  readonly start: number
  readonly end: number
  readonly descriptionId: string
  readonly callIndex: number
}

/** Calls in the order of their words; where two claim the same words the first stands, and the other is reached by its line. */
function linkedCalls({ descriptions, outlines }: CaseView): Linked[] {
  const drawn = new Set(
    outlines.flatMap(({ descriptionId, segments }) => segments.map(({ callIndex }) => `${descriptionId} ${callIndex}`)),
  )
  const all = descriptions
    .flatMap(({ id, calls }) =>
      calls.map(({ start, end }, callIndex) => ({ start, end, descriptionId: id, callIndex })),
    )
    .filter(({ descriptionId, callIndex }) => drawn.has(`${descriptionId} ${callIndex}`))
    .sort((one, other) => one.start - other.start)
  let last = 0
  return all.filter(({ start, end }) => {
    if (start < last) return false
    last = end
    return true
  })
}

/** The whole document as it was read, nothing left out; words that became a line lead to it. */
export function wordsOfDocument(view: CaseView): Markup {
  const { text } = view.document
  const pieces: (Markup | string)[] = []
  let from = 0
  for (const { start, end, descriptionId, callIndex } of linkedCalls(view)) {
    pieces.push(
      text.slice(from, start),
      markup`<a id="${callAnchor(descriptionId, callIndex)}" href="#${lineAnchor(descriptionId, callIndex)}"
        >${text.slice(start, end)}</a
      >`,
    )
    from = end
  }
  pieces.push(text.slice(from))
  return markup`<div class="document">${pieces}</div>`
}
