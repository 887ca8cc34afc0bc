/** Whether a trace between two ends is what its words call it. */
import { crossings, lengthMetres } from '../crs/plane-geometry.ts'

import type { Metres } from '../crs/gauss-kruger.ts'
import type { TerrainKind, TerrainLines } from './terrain-lines.ts'

/** A spur runs down to the water, a gully begins at the divide: so near to its ends either may cross the other. */
const NEAR_THE_END_METRES = 80

/** A ridge crosses no valley of the drainage, a gully no divide; of slope feet nothing is said. */
export function keepsForm(kind: TerrainKind, trace: readonly Metres[], terrain: TerrainLines): boolean {
  if (kind === 'foot') return true
  const metres = lengthMetres(trace)
  return !terrain
    .lines(kind === 'ridge' ? 'gully' : 'ridge')
    .some((line) =>
      crossings(trace, line).some(
        ({ chainageMetres: at }) => at > NEAR_THE_END_METRES && at < metres - NEAR_THE_END_METRES,
      ),
    )
}
