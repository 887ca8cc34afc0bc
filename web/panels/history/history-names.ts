import { descriptionTitle } from '../../state/description-title.ts'

import type { CaseView } from '../../../geodata/wire/case.ts'
import type { WireOutlineHistory } from '../../../geodata/wire/outline-history.ts'
import type { Catalogue } from '../../i18n/zh-CN/index.ts'

/** What an outline with a history, or the ground of an award, is called. */
export function historyName(
  { key, descriptionId, claimantLetter, role }: WireOutlineHistory,
  view: CaseView,
  words: Catalogue,
): string {
  if (role === null) {
    const award = view.ruling?.awards.find(({ callIndex }) => key === `award-${callIndex}`)
    return words.history.award(claimantLetter, award?.winner ?? '')
  }
  const description = view.descriptions.find(({ id }) => id === descriptionId)
  return description ? descriptionTitle(description, words, view.descriptions) : words.map.descriptionLine
}
