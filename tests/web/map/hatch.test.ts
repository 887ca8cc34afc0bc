import { describe, expect, it } from 'vitest'

import { HATCH_DIRECTIONS, hatchImage, type HatchDirection } from '../../../web/map/hatch.ts'

const SIZE = 12
function alpha(direction: HatchDirection): (x: number, y: number) => number {
  const { data } = hatchImage(SIZE, '#1b4f9c', 1, 2, direction)
  return (x, y) => data[(((y + SIZE) % SIZE) * SIZE + ((x + SIZE) % SIZE)) * 4 + 3]!
}
const everyPixel = Array.from({ length: SIZE * SIZE }, (_, at) => [at % SIZE, Math.floor(at / SIZE)] as const)

/** One step along the strokes, with y downwards as in a picture. */
const ALONG_STROKES: Readonly<Record<HatchDirection, readonly [number, number]>> = {
  rising: [1, -1],
  falling: [1, 1],
  level: [1, 0],
  upright: [0, 1],
}

describe('hatching', () => {
  it.each(HATCH_DIRECTIONS)('that is %s goes on without a seam from one tile into the next', (direction) => {
    const at = alpha(direction)
    const [right, down] = ALONG_STROKES[direction]
    for (const [x, y] of everyPixel) expect(at(x + right, y + down)).toBe(at(x, y))
  })

  it.each(HATCH_DIRECTIONS)('that is %s leaves most of the ground in sight', (direction) => {
    const at = alpha(direction)
    const covered = everyPixel.reduce((sum, [x, y]) => sum + at(x, y) / 255, 0) / everyPixel.length
    expect(covered).toBeGreaterThan(0.05)
    expect(covered).toBeLessThan(0.5)
  })
})
