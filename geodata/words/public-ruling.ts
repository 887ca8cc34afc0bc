import { foldText } from '../text/fold.ts'

import { privateNames, withNamesMasked } from './private-names.ts'
import { schematicOf } from './schematic.ts'

import type { CaseView } from '../wire/case.ts'
import type { PublicRuling } from '../wire/public-ruling.ts'
import type { WireCall } from '../wire/reading.ts'

const COMPASS = ['N', 'E', 'S', 'W'] as const

/** Words as a villager reads them: usual characters, without what stands in brackets. */
const plainWords = (quote: string): string => foldText(quote).replace(/[(（][^)）]*[)）]/gu, '')

/** A height would lead back to the map: 170.5高程山 is said as 山顶. */
const withoutHeights = (words: string): string => words.replace(/\d+(?:\.\d+)?(?:米|高程[山点]?)/gu, '')

const markOf = (call: WireCall | undefined, role: WireCall['marks'][number]['role']): string =>
  withoutHeights(plainWords(call?.marks.find((mark) => mark.role === role)?.quote ?? ''))

function publicSeal(rounds: CaseView['rounds']): PublicRuling['seal'] {
  const last = rounds.findLast(({ seal }) => seal !== null)
  return last?.seal ? { round: last.round, sealedAt: last.seal.sealedAt, isReopened: rounds.at(-1) !== last } : null
}

/**
 * The public derivative of a case: what was argued over, what was decided, whose is which side. It holds neither
 * coordinates, heights and strips nor the names of persons. Undefined when the case has no ruling.
 */
export function publicRuling(unmasked: CaseView): PublicRuling | undefined {
  const view = withNamesMasked(unmasked, privateNames(unmasked))
  const { ruling } = view
  if (!ruling) return undefined
  // Words that an office is still drafting are nobody's ruling yet.
  if ((view.document.additions ?? []).length > 0 && view.rounds.every(({ seal }) => seal === null)) return undefined
  const extent = view.descriptions.find(({ subject }) => subject === 'disputed-extent')
  const lineWords = view.descriptions.find(({ id }) => id === ruling.descriptionId)
  const lineCall = lineWords?.calls.find(({ act }) => act === 'divides')
  return {
    id: view.id,
    title: view.title,
    decision: {
      number: ruling.number,
      authority: ruling.authority,
      date: ruling.date,
      upheld: ruling.upheld,
      judgmentDate: ruling.upheld && view.document.kind === 'judgment' ? view.document.date : null,
    },
    claimants: view.claimants,
    landName: extent?.landName ? plainWords(extent.landName) : null,
    sides: COMPASS.flatMap((compass) => {
      const call = extent?.calls.find(({ side, act }) => side === compass && act === 'bounds')
      const landmark = markOf(call, 'line') || markOf(call, 'to') || markOf(call, 'neighbour')
      return landmark === '' ? [] : [{ compass, landmark }]
    }),
    line: { from: markOf(lineCall, 'from'), direction: lineCall?.side ?? '', to: markOf(lineCall, 'to') },
    awards: ruling.awards.map(({ side, claimantLetter, winner }) => ({
      compass: side ?? '',
      claimantLetter,
      winner: view.claimants.find(({ letter }) => letter === claimantLetter)?.name ?? plainWords(winner),
    })),
    illustrative: view.illustrative,
    seal: publicSeal(view.rounds),
    schematic: schematicOf(view),
  }
}
