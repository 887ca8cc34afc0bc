import { atCall, type Question } from './inquiry.ts'

const OF_LAND = /(?:山|山场|边界|林|土|园|草场|牧场|苗圃|林场|农场|田|地)$/u
const HOUSEHOLD_LAND = /(?:农户|户)的自留山$|[一二三四五六七八九十\d]组(?:山林|水田|旱地)$/u

/** A side is only a person, a household or a group: where their land begins is not said. */
export const holderOnly: Question = {
  code: 'holder-only',
  raisedAt: (inquiry) => {
    if (inquiry.form === 'mixed') return []
    return inquiry.sides
      .filter(
        ({ marks }) =>
          marks.length > 0 &&
          marks.every(({ kind, start, end }) => {
            const words = inquiry.folded.slice(start, end)
            return kind === 'holder' && (!OF_LAND.test(words) || HOUSEHOLD_LAND.test(words))
          }),
      )
      .map(atCall)
  },
}
