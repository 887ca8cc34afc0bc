import { distanceMetres, lengthMetres, nearestOnLine } from '../../crs/plane-geometry.ts'

import type { Metres } from '../../crs/gauss-kruger.ts'

/** An edge of the disputed ground this near to an outline is that outline's own. */
const SAME_LINE_METRES = 1

const middle = ([ax, ay]: Metres, [bx, by]: Metres): Metres => [(ax + bx) / 2, (ay + by) / 2]

/**
 * The longest stretch of the disputed ground's edge that is a side's own line: where its outline ends, and with it what the side
 * asks for. Both are closed rings, the outline of several perhaps; undefined where the side claims beyond the ground all round.
 */
export function ownLine(extent: readonly Metres[], outline: readonly (readonly Metres[])[]): Metres[] | undefined {
  const edges = extent.length - 1
  const isOwn = Array.from({ length: edges }, (_, edge) => {
    const [from, to] = [extent[edge]!, extent[edge + 1]!]
    return outline.some((ring) =>
      [from, middle(from, to), to].every((point) => nearestOnLine(ring, point).offsetMetres <= SAME_LINE_METRES),
    )
  })
  if (isOwn.every(Boolean)) return [...extent]
  const start = isOwn.indexOf(false)
  const runs: Metres[][] = []
  let run: Metres[] = []
  for (let step = 1; step <= edges; step++) {
    const edge = (start + step) % edges
    if (isOwn[edge]) run = run.length === 0 ? [extent[edge]!, extent[edge + 1]!] : [...run, extent[edge + 1]!]
    else if (run.length > 0) {
      runs.push(run)
      run = []
    }
  }
  return runs
    .filter((line) => distanceMetres(line[0]!, line.at(-1)!) > 0)
    .sort((one, other) => lengthMetres(other) - lengthMetres(one))[0]
}
