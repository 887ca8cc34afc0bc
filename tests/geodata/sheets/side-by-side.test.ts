import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { sideBySide } from '../../../geodata/sheets/side-by-side/side-by-side.ts'

import type { Position } from 'geojson'
import type { BoundaryLine, LaidStretch } from '../../../geodata/sheets/side-by-side/line.ts'

const SPACING = 4

// A street map of our own around 100° E 20° N; one block is about a hundred metres.
const at = (x: number, y: number): Position => [100 + x / 1000, 20 + y / 1000]
const line = (
  outlineId: string,
  points: readonly (readonly [number, number])[],
  more: Partial<BoundaryLine> = {},
): BoundaryLine => ({
  id: `${outlineId}/0`,
  outlineId,
  letter: outlineId,
  inside: 'left',
  coordinates: points.map(([x, y]) => at(x, y)),
  ...more,
})

const offsetsOf = (stretches: readonly LaidStretch[], lineId: string) =>
  stretches.filter((stretch) => stretch.lineId === lineId).map(({ offsetPixels }) => offsetPixels)

const lengthOf = (coordinates: readonly Position[]): number =>
  coordinates.slice(1).reduce((sum, [x = 0, y = 0], index) => {
    const [fromX = 0, fromY = 0] = coordinates[index] ?? []
    return sum + Math.hypot(x - fromX, y - fromY)
  }, 0)

/** Where a stretch comes to lie: the unit vector of its offset, measured in the plane. */
function sideOf({ coordinates, offsetPixels }: LaidStretch): [number, number] {
  const [[x = 0, y = 0] = [], [toX = 0, toY = 0] = []] = coordinates
  const length = Math.hypot(toX - x, toY - y)
  const [right, ahead] = [(toY - y) / length, -(toX - x) / length]
  return [Math.sign(offsetPixels) * right, Math.sign(offsetPixels) * ahead]
}

describe('lines that coincide', () => {
  it('a line that runs alone lies on the true line', () => {
    const [alone] = sideBySide([line('A', [[0, 0], [5, 0]])], SPACING) // prettier-ignore
    expect(alone).toMatchObject({ offsetPixels: 0, sharedBy: 1 })
    expect(alone?.coordinates).toEqual([at(0, 0), at(5, 0)])
  })

  it('two sides on the same line lie evenly about it', () => {
    const shared = [[0, 0], [5, 0]] as const // prettier-ignore
    const stretches = sideBySide([line('A', shared), line('B', shared)], SPACING)
    const [offsetOfA = NaN] = offsetsOf(stretches, 'A/0')
    const [offsetOfB = NaN] = offsetsOf(stretches, 'B/0')
    expect(Math.abs(offsetOfA)).toBe(SPACING / 2)
    expect(offsetOfA + offsetOfB).toBe(0)
  })

  it('it does not matter in which direction a side walks its boundary', () => {
    const there = sideBySide([line('A', [[0, 0], [5, 0]]), line('B', [[0, 0], [5, 0]])], SPACING) // prettier-ignore
    const back = sideBySide(
      [line('A', [[0, 0], [5, 0]]), line('B', [[5, 0], [0, 0]], { inside: 'right' })], // prettier-ignore
      SPACING,
    )
    expect(back).toEqual(there)
  })

  it('neighbours on a common boundary are each drawn on their own ground', () => {
    const stretches = sideBySide(
      [line('A', [[0, 0], [5, 0]], { inside: 'left' }), line('B', [[0, 0], [5, 0]], { inside: 'right' })], // prettier-ignore
      SPACING,
    )
    expect(sideOf(stretches.find(({ lineId }) => lineId === 'A/0')!)[1]).toBe(1)
    expect(sideOf(stretches.find(({ lineId }) => lineId === 'B/0')!)[1]).toBe(-1)
  })

  it('a line that is nobody’s lies between the sides', () => {
    const shared = [[0, 0], [5, 0]] as const // prettier-ignore
    const stretches = sideBySide(
      [line('A', shared), line('B', shared), line('extent', shared, { letter: null })],
      SPACING,
    )
    expect(offsetsOf(stretches, 'extent/0')).toEqual([0])
  })

  it('only the common part is moved, even where it ends in the middle of an edge', () => {
    const stretches = sideBySide([line('A', [[0, 0], [10, 0]]), line('B', [[3, 0], [6, 0]])], SPACING) // prettier-ignore
    const ofA = stretches.filter(({ lineId }) => lineId === 'A/0')
    expect(ofA.map(({ sharedBy }) => sharedBy)).toEqual([1, 2, 1])
    expect(ofA[1]?.coordinates).toEqual([at(3, 0), at(6, 0)])
  })

  it('lines that only cross are left alone', () => {
    const stretches = sideBySide([line('A', [[0, 0], [4, 4]]), line('B', [[0, 4], [4, 0]])], SPACING) // prettier-ignore
    expect(stretches.every(({ offsetPixels }) => offsetPixels === 0)).toBe(true)
  })

  it('segments of one outline do not make room for one another', () => {
    const stretches = sideBySide(
      [line('A', [[0, 0], [5, 0]]), line('A', [[5, 0], [0, 0]], { id: 'A/1' })], // prettier-ignore
      SPACING,
    )
    expect(stretches.every(({ offsetPixels }) => offsetPixels === 0)).toBe(true)
  })

  it('keeps its side round a bend, though the other outline is cut into segments there', () => {
    const bend = [[0, 0], [5, 0], [5, 5], [0, 5]] as const // prettier-ignore
    const stretches = sideBySide(
      [
        line('A', bend),
        line('B', bend.slice(0, 2), { id: 'B/0' }),
        line('B', bend.slice(1, 3), { id: 'B/1' }),
        line('B', bend.slice(2), { id: 'B/2' }),
      ],
      SPACING,
    )
    const ofB = stretches.filter(({ lineId }) => lineId.startsWith('B/'))
    expect(ofB).toHaveLength(3)
    expect(new Set(ofB.map(({ offsetPixels }) => offsetPixels)).size).toBe(1)
    // Each piece runs with the whole: the end of one is the beginning of another.
    const starts = ofB.map(({ coordinates }) => String(coordinates[0]))
    const ends = ofB.map(({ coordinates }) => String(coordinates.at(-1)))
    expect(starts.filter((start) => ends.includes(start))).toHaveLength(2)
  })

  it('nothing of a line is lost or added, and no side is nearer to the true line', () => {
    const walk = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
      minLength: 2,
      maxLength: 6,
    })
    fc.assert(
      fc.property(walk, walk, fc.boolean(), fc.boolean(), (first, second, turned, otherTurned) => {
        const hand = (isTurned: boolean) => (isTurned ? ('right' as const) : ('left' as const))
        const lines = [line('A', first, { inside: hand(turned) }), line('B', second, { inside: hand(otherTurned) })]
        const stretches = sideBySide(lines, SPACING)
        for (const { id, coordinates } of lines) {
          const laid = stretches.filter(({ lineId }) => lineId === id)
          const total = laid.reduce((sum, stretch) => sum + lengthOf(stretch.coordinates), 0)
          expect(total).toBeCloseTo(lengthOf(coordinates), 9)
          for (const { offsetPixels, sharedBy } of laid)
            expect(Math.abs(offsetPixels)).toBe(sharedBy === 2 ? SPACING / 2 : 0)
        }
      }),
    )
  })
})
