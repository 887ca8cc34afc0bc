import { sidesOf, type Question } from './inquiry.ts'

const OF_LAND = /(?:山|山场|山林地?|边界|林|土|苗圃|林场|农场|[村屯](?:旱地|水田|田|地))$/u
const HOUSEHOLD_LAND = /自留山$|组山林$/u

/** A side is only a person, a household or a group: where their land begins is not said. */
export const holderOnly: Question = {
  code: 'holder-only',
  isOpen: (inquiry) =>
    sidesOf(inquiry).some(
      ({ marks }) =>
        marks.length > 0 &&
        marks.every(({ kind, start, end }) => {
          const words = inquiry.folded.slice(start, end)
          return kind === 'holder' && (!OF_LAND.test(words) || HOUSEHOLD_LAND.test(words))
        }),
    ),
}
