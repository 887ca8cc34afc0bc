import { sideBySide } from '../../geodata/sheets/side-by-side/side-by-side.ts'

import { SPACING_PIXELS } from './style.ts'

import type { LaidStretch } from '../../geodata/sheets/side-by-side/line.ts'
import type { SegmentLine } from './outline-lines.ts'

/** Lines with where each runs: those that coincide lie side by side. */
export function laidLines(lines: readonly SegmentLine[]): { line: SegmentLine; stretch: LaidStretch }[] {
  const byId = new Map(lines.map((line) => [line.id, line]))
  return sideBySide(lines, SPACING_PIXELS).flatMap((stretch) => {
    const line = byId.get(stretch.lineId)
    return line ? [{ line, stretch }] : []
  })
}
