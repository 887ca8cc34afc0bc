import type { SketchPoints } from '../../../geodata/sheets/poster/schematic-layout.ts'

/** The path data of a line on the sketch. */
export const pathOf = (points: SketchPoints): string =>
  points.map(([x = 0, y = 0], index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('')
