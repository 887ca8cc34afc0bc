import { toConfirm } from './finding.ts'

import type { RulingCheck } from './model.ts'

/** Whoever seals lines that nobody surveyed says that he knows. */
export const groundIsSurveyed: RulingCheck = ({ isIllustrative }) =>
  isIllustrative ? [toConfirm('ground-illustrative')] : []
