import { atCall, type Question } from './inquiry.ts'

const OF_LAND = /(?:山|山场|边界|林|土|园|草场|牧场|苗圃|林场|农场|田|地)$/u
const HOUSEHOLD_LAND = /(?:农户|户)的自留山$/u
const GROUP_LAND = /[一二三四五六七八九十\d]组(?:山林|水田|旱地)$/u

/** A strip lies between two neighbours; one of them alone is the ordinary case and not worth the question. */
const LEAST_IN_STRIP = 2

/** A side is only a person, a household or a group: where their land begins is not said. */
export const holderOnly: Question = {
  code: 'holder-only',
  raisedAt: (inquiry) => {
    if (inquiry.form === 'mixed') return []
    // Land of groups all round: where one group's land ends and the next begins is all that the words tell.
    const isAllGroups =
      inquiry.sides.filter(({ marks }) =>
        marks.some(({ start, end }) => GROUP_LAND.test(inquiry.folded.slice(start, end))),
      ).length *
        2 >
      inquiry.sides.length
    const told = inquiry.sides.filter(
      ({ marks }) =>
        marks.length > 0 &&
        marks.every(({ kind, start, end }) => {
          const words = inquiry.folded.slice(start, end)
          return (
            kind === 'holder' &&
            (!OF_LAND.test(words) || HOUSEHOLD_LAND.test(words) || (isAllGroups && GROUP_LAND.test(words)))
          )
        }),
    )
    return inquiry.form === 'strip' && told.length < LEAST_IN_STRIP ? [] : told.map(atCall)
  },
}
