import { spotOfMetres, type MapFrame } from './map-frame.ts'
import { HAIRLINE, centredText, line } from './marks.ts'
import { gridStepMetres } from './scales.ts'
import { GROUND } from './strokes.ts'

import type { Mark, Spot } from './model.ts'

const SIZE = 2.2
const CROSS = 2
const TICK = 1.6
/** Room that the figures need outside the frame. */
export const GRID_GUTTER = 4

const multiples = (low: number, high: number, step: number): number[] => {
  const first = Math.ceil(low / step)
  return Array.from({ length: Math.max(0, Math.floor(high / step) - first + 1) }, (_, index) => (first + index) * step)
}

/** Figures of both directions would run into one another there. */
const isNearCorner = (at: number, from: number, to: number): boolean => at - from < 7 || to - at < 7

/** The grid of the zone: crosses where its lines meet, ticks and full figures in metres on all four edges. */
export function gridMarks(frame: MapFrame): Mark[] {
  const { box, ground, scale } = frame
  const step = gridStepMetres(scale)
  const norths = multiples(ground.south, ground.north, step)
  const easts = multiples(ground.west, ground.east, step)
  const across = (east: number): number => spotOfMetres(frame, [east, ground.north])[0]
  const down = (north: number): number => spotOfMetres(frame, [ground.west, north])[1]
  const [right, bottom] = [box.left + box.width, box.top + box.height]
  const stroke = { ...HAIRLINE, colour: GROUND.grid }
  const figure = (at: Spot, words: string, turnDegrees: number): Mark =>
    centredText(at, words, { size: SIZE, anchor: 'middle', turnDegrees })

  const crosses = easts.flatMap((east) =>
    norths.flatMap((north) => {
      const [x, y] = [across(east), down(north)]
      return [
        line(
          [
            [x - CROSS, y],
            [x + CROSS, y],
          ],
          stroke,
        ),
        line(
          [
            [x, y - CROSS],
            [x, y + CROSS],
          ],
          stroke,
        ),
      ]
    }),
  )
  const columns = easts.flatMap((east) => {
    const x = across(east)
    return [
      line(
        [
          [x, box.top],
          [x, box.top + TICK],
        ],
        HAIRLINE,
      ),
      line(
        [
          [x, bottom],
          [x, bottom - TICK],
        ],
        HAIRLINE,
      ),
      ...(isNearCorner(x, box.left, right)
        ? []
        : [
            figure([x, box.top - GRID_GUTTER / 2], `Y ${east}`, 0),
            figure([x, bottom + GRID_GUTTER / 2], `Y ${east}`, 0),
          ]),
    ]
  })
  const rows = norths.flatMap((north) => {
    const y = down(north)
    return [
      line(
        [
          [box.left, y],
          [box.left + TICK, y],
        ],
        HAIRLINE,
      ),
      line(
        [
          [right, y],
          [right - TICK, y],
        ],
        HAIRLINE,
      ),
      ...(isNearCorner(y, box.top, bottom)
        ? []
        : [
            figure([box.left - GRID_GUTTER / 2, y], `X ${north}`, -90),
            figure([right + GRID_GUTTER / 2, y], `X ${north}`, -90),
          ]),
    ]
  })
  return [...crosses, ...columns, ...rows]
}
