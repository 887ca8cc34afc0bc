import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { clipToFrame } from '../../../geodata/words/clip-to-frame.ts'

describe('a line cut at the frame of a sketch', () => {
  it('ends on the frame where it leaves it', () => {
    const road: [number, number][] = [
      [-50, 50],
      [50, 50],
      [150, 100],
    ]
    const [piece] = clipToFrame(road, 100)
    expect(piece).toEqual([
      [0, 50],
      [50, 50],
      [100, 75],
    ])
  })

  it('comes in pieces where it goes out and in again', () => {
    const loop: [number, number][] = [
      [20, 50],
      [20, 200],
      [80, 200],
      [80, 50],
    ]
    expect(clipToFrame(loop, 100)).toHaveLength(2)
  })

  it('is nothing where it only passes by', () => {
    const outside: [number, number][] = [
      [-10, 0],
      [-10, 100],
    ]
    expect(clipToFrame(outside, 100)).toEqual([])
  })

  it('stays inside, and whole where it was inside', () => {
    const coordinate = fc.integer({ min: -200, max: 300 })
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 8 }), (line) => {
        const points = clipToFrame(line, 100).flat()
        for (const value of points.flat()) {
          expect(value).toBeGreaterThanOrEqual(-1e-9)
          expect(value).toBeLessThanOrEqual(100 + 1e-9)
        }
        const isInside = ([x, y]: readonly [number, number]) => x > 0 && x < 100 && y > 0 && y < 100
        const moves = line.some(
          ([x, y], index) => index > 0 && (x !== line[index - 1]![0] || y !== line[index - 1]![1]),
        )
        if (moves && line.every(isInside)) expect(clipToFrame(line, 100)).toHaveLength(1)
      }),
    )
  })
})
