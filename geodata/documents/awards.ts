/** The awards of the ruling: which side of its line goes to which claimant. */
import { claimantNamedIn, type ClaimantGroup } from './claimants.ts'
import type { AwardWords, Claimant, DocumentDescription } from './model.ts'
import type { DocumentText } from './document-text.ts'

const winnerWords = (document: DocumentText, call: DocumentDescription['reading']['calls'][number]): string => {
  const winner = call.marks.find(({ role }) => role === 'winner') ?? call
  return document.text.slice(document.positionOf(winner.start), document.positionOf(winner.end))
}

/** Of the ruling's line; `callIndex` counts in its calls. Where a document holds several lines the first one is taken. */
export const readAwards = (
  document: DocumentText,
  descriptions: readonly DocumentDescription[],
  groups: readonly ClaimantGroup[],
  claimants: readonly Claimant[],
): AwardWords[] => {
  const ruling = descriptions.find(({ subject }) => subject === 'ruling-line')
  return (ruling?.reading.calls ?? []).flatMap((call, callIndex) => {
    if (call.act !== 'awards') return []
    const group = claimantNamedIn(winnerWords(document, call), groups)
    return [{ callIndex, claimantLetter: claimants.find(({ name }) => name === group?.name)?.letter ?? null }]
  })
}
