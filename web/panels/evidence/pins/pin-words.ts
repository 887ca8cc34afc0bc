import { oneLine } from '../../../../geodata/text/one-line.ts'
import { descriptionTitle } from '../../../state/description-title.ts'

import type { StandingPin } from '../../../../geodata/desk/standing-pins.ts'
import type { CaseView } from '../../../../geodata/wire/case.ts'
import type { Catalogue } from '../../../i18n/zh-CN/index.ts'

const titleOf = (view: CaseView, descriptionId: string, words: Catalogue): string => {
  const description = view.descriptions.find(({ id }) => id === descriptionId)
  return description ? descriptionTitle(description, words, view.descriptions) : ''
}

/** What an entry is pinned to, in a few words. */
export function pinText({ target, hold }: StandingPin, view: CaseView, words: Catalogue): string {
  switch (target.kind) {
    case 'description':
      return titleOf(view, target.descriptionId, words)
    case 'extent':
      return words.pins.extent
    case 'claim':
      return words.pins.claim(target.claimantLetter)
    case 'clause': {
      const quote = oneLine(target.words.quote)
      return hold?.kind === 'clause'
        ? words.pins.clause(titleOf(view, hold.descriptionId, words), quote)
        : words.pins.looseWords(quote)
    }
    case 'segment':
      return words.pins.segment(
        titleOf(view, target.descriptionId, words),
        target.words ? words.pins.looseWords(oneLine(target.words.quote)) : words.pins.wordless,
      )
    case 'place':
      return words.pins.place(target.name)
    case 'point':
      return words.pins.point(target.position.map((degrees) => degrees.toFixed(5)).join(' '))
  }
}
