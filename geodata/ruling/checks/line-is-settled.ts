import { bars, toConfirm } from './finding.ts'

import type { RulingCheck, RulingFacts } from './model.ts'

/** The line is drawn, and there is a doubt about its course that a person can settle. */
const DOUBTS: readonly RulingFacts['open'][number]['reason'][] = [
  'several-courses',
  'against-the-words',
  'name-resembles',
]

/** Nothing of the line is left open: neither an end that does not reach, nor words that are not drawn. */
export const lineIsSettled: RulingCheck = ({ open }) =>
  open.map(({ callIndex, reason, gapMetres, spot }) => {
    const about = {
      of: `${callIndex ?? '-'} ${reason}`,
      callIndex,
      spot,
      figures: { reason, ...(gapMetres === null ? {} : { gapMetres }) },
    }
    return DOUBTS.includes(reason) ? toConfirm('line-doubtful', about) : bars('line-open', about)
  })
