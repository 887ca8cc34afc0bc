/** Traces beside divides and gullies of GRASS: how close the line comes to them, and how long it takes. */
import { columnAndRow, positionAt } from '../../../geodata/terrain/grid-cells.ts'
import { createTracer, type TraceKind } from '../../../geodata/terrain/traces.ts'
import { seededRandom } from '../../../seeds/places/qinba-hill/seeded-random.ts'

import { lengthNear } from './closeness.ts'
import { sketchBeside } from './sketches.ts'

import type { GridPoint } from './basin-divides.ts'
import type { ElevationGrid } from '../../../geodata/terrain/model.ts'

const REACH_CELLS = 1.5
const SEED = 5

const at = (sorted: readonly number[], share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? NaN

export function tracingTable(
  grid: ElevationGrid,
  truths: readonly { readonly kind: TraceKind; readonly lines: readonly GridPoint[][] }[],
) {
  const tracer = createTracer(grid)
  return truths.flatMap(({ kind, lines }) =>
    [true, false].map((sketched) => {
      const random = seededRandom(SEED)
      const milliseconds: number[] = []
      let [near, whole, none] = [0, 0, 0]
      for (const line of lines) {
        const hand = sketchBeside(line, random).map(([column, row]) => positionAt(grid, column, row))
        const request = { kind, from: hand[0]!, to: hand.at(-1)!, ...(sketched ? { sketch: hand.slice(1, -1) } : {}) }
        const start = performance.now()
        const traced = tracer(request)
        milliseconds.push(performance.now() - start)
        if (!traced) none++
        const length = lengthNear([(traced ?? []).map((place) => columnAndRow(grid, place))], [line], REACH_CELLS)
        near += length.near
        whole += length.whole
      }
      // The first one made the grid ready.
      const [first] = milliseconds
      milliseconds.sort((a, b) => a - b)
      return {
        trace: `${kind}, ${sketched ? 'sketched' : 'two clicks'}`,
        lines: lines.length,
        none,
        [`within ${REACH_CELLS} cells, %`]: Number(((100 * near) / whole).toFixed(2)),
        'first, ms': Math.round(first!),
        'median, ms': Number(at(milliseconds, 0.5).toFixed(2)),
        '95th, ms': Number(at(milliseconds, 0.95).toFixed(2)),
      }
    }),
  )
}
