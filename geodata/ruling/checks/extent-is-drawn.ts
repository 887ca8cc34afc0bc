import { bars, toConfirm } from './finding.ts'

import type { RulingCheck } from './model.ts'

/** The ground that is ruled over is drawn; where a straight line closes it, every area stands and falls with that. */
export const extentIsDrawn: RulingCheck = ({ extent }) => {
  if (!extent) return [bars('extent-not-drawn')]
  const { closedByStraightMetres: metres } = extent
  return metres > 0 ? [toConfirm('extent-closed-by-straight', { figures: { metres } })] : []
}
