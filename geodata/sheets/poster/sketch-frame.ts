import { boxMark, centredText, text } from '../marks.ts'
import { INK } from '../signs.ts'

import type { Box, Mark, Spot, Stroke } from '../model.ts'

export type SketchWords = { readonly north: string; readonly illustrative: string; readonly line: string }

/** Part of the plane of a sketch, in its units, and where on the paper it stands. */
export type Placed = {
  readonly at: (point: readonly number[]) => Spot
  /** Millimetres for so many units. */
  readonly long: (units: number) => number
  readonly box: Box
}

export type Units = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The height that a sketch takes in a width, both in millimetres: never higher than `most`, then it gets narrower. */
export function placedIn(units: Units, left: number, top: number, width: number, most: number): Placed {
  const scale = Math.min(width / units.width, most / units.height)
  const box = { left: left + (width - units.width * scale) / 2, top, width: units.width * scale, height: units.height * scale } // prettier-ignore
  return {
    box,
    at: ([x = 0, y = 0]) => [box.left + (x - units.x) * scale, box.top + (y - units.y) * scale],
    long: (given) => given * scale,
  }
}

export const inkLine = (widthMillimetres: number, given: Partial<Stroke> = {}): Stroke => ({
  colour: INK,
  widthMillimetres,
  ...given,
})

/** The letter of a side on white, in a ring. */
export const letterMark = (at: Spot, letter: string, size: number): Mark[] => [
  { is: 'disc', at, radius: size * 0.72, fill: '#ffffff', stroke: inkLine(0.35) },
  centredText(at, letter, { size, weight: 'bold', anchor: 'middle' }),
]

/** The frame of a sketch: where north is, and that nobody should measure on it. */
export function frameMarks({ box }: Placed, words: SketchWords): Mark[] {
  const [x, y] = [box.left + box.width - 7.5, box.top + 1.2]
  const arrow: Spot[] = [
    [x, y],
    [x + 1.4, y + 3.8],
    [x - 1.4, y + 3.8],
  ]
  return [
    boxMark(box, inkLine(0.25)),
    { is: 'area', rings: [arrow], fill: INK, opacity: 1, stroke: null },
    text([x + 2.2, box.top + 4.3], words.north, { size: 3.1, hasHalo: true }),
    text([box.left + 1.5, box.top + 4.3], words.illustrative, { size: 3.1, hasHalo: true }),
  ]
}
