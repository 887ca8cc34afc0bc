import { bars } from './finding.ts'

import type { CoverGround, RulingCheck } from './model.ts'

/** Ground from this on is missing; less is rounding. */
const LEAST_SQUARE_METRES = 1

/** The awards together are the disputed extent: nothing missing, nothing twice, nothing beyond it. */
export const awardsCoverExtent: RulingCheck = ({ cover }) => {
  if (!cover) return []
  const kinds = [
    ['ground-missing', cover.missing],
    ['ground-twice', cover.twice],
    ['ground-outside', cover.outside],
  ] as const
  const about = ({ squareMetres, ground, spot }: CoverGround) => ({ ground, spot, figures: { squareMetres } })
  return kinds.flatMap(([code, found]) => (found.squareMetres < LEAST_SQUARE_METRES ? [] : [bars(code, about(found))]))
}
