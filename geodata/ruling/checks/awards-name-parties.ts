import { bars } from './finding.ts'

import type { RulingCheck } from './model.ts'

/** Every award is drawn and goes to a side of the case. */
export const awardsNameParties: RulingCheck = ({ awards, claimantLetters }) => {
  if (awards.length === 0) return [bars('award-missing')]
  return awards.flatMap(({ callIndex, winner, claimantLetter, isDrawn, spot }) => {
    const about = { of: callIndex, callIndex, spot, figures: { winner } }
    const isParty = claimantLetter !== null && claimantLetters.includes(claimantLetter)
    return [...(isDrawn ? [] : [bars('award-not-drawn', about)]), ...(isParty ? [] : [bars('award-of-nobody', about)])]
  })
}
