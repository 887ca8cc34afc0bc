import { isEntry } from '../../../../geodata/evidence/entry-key.ts'

import type { MatrixCell, MatrixRow } from '../../../../geodata/desk/matrix.ts'
import type { WireDecision } from '../../../../geodata/wire/weighings.ts'

/** The decisions on one cell, whichever entry of the paper they were made on. */
export const decisionsOn = (
  { entries }: MatrixRow,
  { issue }: MatrixCell,
  all: readonly WireDecision[],
): WireDecision[] => all.filter((one) => one.issue === issue.key && entries.some((entry) => isEntry(entry, one)))
