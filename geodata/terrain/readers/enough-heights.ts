import { failure, success, type Result } from '../../result.ts'
import { LEAST_SHARE_OF_HEIGHTS } from './limits.ts'

import type { ElevationGrid } from '../model.ts'

/** Refuses a grid that is nearly all holes: its rivers and ridges would be those of its edges. */
export function enoughHeights(grid: ElevationGrid, file: string): Result<ElevationGrid> {
  let known = 0
  for (const height of grid.heights) if (height === height) known++
  if (known >= grid.heights.length * LEAST_SHARE_OF_HEIGHTS && known > 0) return success(grid)
  const percentEmpty = Math.floor((1000 * (grid.heights.length - known)) / grid.heights.length) / 10
  return failure({ code: 'grid-mostly-empty', details: { file, percentEmpty } })
}
