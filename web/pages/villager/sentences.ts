import { SIDES } from '../../../geodata/boundary/model.ts'

import { dayText } from '../../i18n/figures.ts'

import type { PublicRuling } from '../../../geodata/wire/public-ruling.ts'
import type { Language } from '../../i18n/catalogue.ts'
import type { Catalogue } from '../../i18n/zh-CN/index.ts'

export type RulingSentences = { readonly argued: string; readonly decided: string; readonly whose: string }

const ROUND = ['E', 'S', 'W', 'N'] as const

/** A compass letter in the language of the page; other words stay as the ruling has them. */
function directionWord(direction: string, { codes }: Catalogue): string {
  const side = SIDES.find((known) => known === direction)
  return side === undefined ? direction : codes.side[side]
}

/** What a villager needs to know, in three sentences. */
export function rulingSentences(ruling: PublicRuling, words: Catalogue, language: Language): RulingSentences {
  const { villager, codes, shell } = words
  const { decision, line } = ruling
  const day = (date: PublicRuling['decision']['date']) => (date === null ? '' : dayText(date, language))
  const landmarkOn = (compass: string) => ruling.sides.find((side) => side.compass === compass)?.landmark ?? ''
  const drawn = new Set(ruling.schematic?.parts.map(({ claimantLetter }) => claimantLetter))
  const sides = ROUND.flatMap((compass) => ruling.sides.filter((side) => side.compass === compass)).map(
    ({ compass, landmark }) => villager.sideSentence(codes.side[compass], landmark),
  )
  return {
    argued: villager.arguedSentence(
      ruling.claimants.map(({ name }) => name).join(shell.and),
      ruling.landName ?? villager.thisHill,
      sides.length === 0 ? '' : villager.arguedSides(sides.join(shell.comma)),
    ),
    decided: villager.decidedSentence(
      day(decision.date),
      decision.authority,
      line.from,
      directionWord(line.direction, words),
      line.to,
      decision.upheld ? villager.upheld(day(decision.judgmentDate)) : '',
    ),
    whose: villager.awardsSentence(
      ruling.awards.map(({ compass, claimantLetter, winner }) =>
        villager.awardSentence(
          directionWord(compass, words),
          landmarkOn(compass),
          claimantLetter !== null && drawn.has(claimantLetter) ? claimantLetter : '',
          winner,
        ),
      ),
    ),
  }
}
