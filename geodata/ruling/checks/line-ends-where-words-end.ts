import { bars } from './finding.ts'

import type { RulingCheck } from './model.ts'

/** The line begins and ends at the places that the words name. */
export const lineEndsWhereWordsEnd: RulingCheck = ({ ends }) =>
  ends
    .filter(({ metres, toleranceMetres }) => metres > toleranceMetres)
    .map(({ callIndex, end, named, metres, toleranceMetres, spot }) =>
      bars('line-ends-elsewhere', { of: end, callIndex, spot, figures: { end, named, metres, toleranceMetres } }),
    )
