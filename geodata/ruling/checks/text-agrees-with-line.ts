import { toConfirm } from './finding.ts'

import type { RulingCheck } from './model.ts'

/** What the words say and what the line does are held against each other elsewhere; whoever seals says why it may differ. */
export const textAgreesWithLine: RulingCheck = ({ textAgainstLine }) =>
  textAgainstLine.map(({ callIndex, finding, chinese, english, spot }, index) =>
    toConfirm('text-against-line', {
      of: `${callIndex ?? '-'} ${finding} ${index}`,
      callIndex,
      spot,
      figures: { chinese, english },
    }),
  )
