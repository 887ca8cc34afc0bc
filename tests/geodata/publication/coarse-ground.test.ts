import { describe, expect, it } from 'vitest'

import { coarseGround } from '../../../geodata/publication/coarse-ground.ts'
import { degreesOf } from '../../../geodata/public-record/lattice.ts'
import { twoSides } from '../../support/sheets/two-sides.ts'
import { seeded } from '../../support/seeded.ts'

import type { Position } from 'geojson'
import type { CaseView } from '../../../geodata/wire/case.ts'

const twiceArea = (ring: readonly (readonly number[])[]): number =>
  Math.abs(ring.slice(1).reduce((sum, [x, y], index) => sum + (ring[index]![0]! * y! - x! * ring[index]![1]!), 0))

/** The awards of a case divided along a crooked line from its west edge to its east edge, where no corner stands. */
function dividedCrookedly(seed: number): CaseView {
  const view = twoSides({ widthMetres: 2400, heightMetres: 1500 })
  const random = seeded(seed)
  const extent = view.outlines.find(({ role }) => role === 'extent')!
  const [southWest, southEast, northEast, northWest] = (extent.geometry as { coordinates: Position[][] })
    .coordinates[0]!
  const between = (one: Position, other: Position, share: number): Position => [
    one[0]! + (other[0]! - one[0]!) * share,
    one[1]! + (other[1]! - one[1]!) * share,
  ]
  const line = Array.from({ length: 12 }, (_, index) => {
    const share = index / 11
    const height = 0.2 + random() * 0.6
    return between(between(southWest!, southEast!, share), between(northWest!, northEast!, share), height)
  })
  const north = [...line, northEast!, northWest!, line[0]!]
  const south = [southWest!, southEast!, ...[...line].reverse(), southWest!]
  const [first, second] = view.ruling!.awards
  return {
    ...view,
    outlines: view.outlines.map((outline) =>
      outline.role === 'dividing-line'
        ? { ...outline, segments: [{ ...outline.segments[0]!, geometry: { type: 'LineString', coordinates: line } }] }
        : outline,
    ),
    ruling: {
      ...view.ruling!,
      awards: [
        { ...first!, geometry: { type: 'MultiPolygon', coordinates: [[north]] } },
        { ...second!, geometry: { type: 'MultiPolygon', coordinates: [[south]] } },
      ],
    },
  }
}

describe('coarse ground', () => {
  it('keeps shared edges shared: the parts fill the extent, to the last cell, though the line ends where no corner stands', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      for (const metres of [10, 100]) {
        const { ground } = coarseGround(dividedCrookedly(seed), metres)
        const parts = ground!.parts.flatMap(({ rings }) => rings).reduce((sum, ring) => sum + twiceArea(ring), 0)
        expect(parts, `seed ${seed}, ${metres} m`).toBe(twiceArea(ground!.extent[0]!))
      }
    }
  })

  it('has nothing but whole steps of its lattice, and no corner twice in a row', () => {
    const { ground } = coarseGround(dividedCrookedly(3), 100)
    const lines = [...ground!.extent, ...ground!.dividingLine, ...ground!.parts.flatMap(({ rings }) => rings)]
    expect(lines.flat(2).every(Number.isInteger)).toBe(true)
    for (const line of lines) for (const [index, corner] of line.entries()) expect(corner).not.toEqual(line[index + 1])
  })

  it('lies where the true ground lies, within its uncertainty', () => {
    const { ground } = coarseGround(twoSides(), 10)
    const [longitude, latitude] = degreesOf(ground!.extent[0]![0] as [number, number], ground!.lattice)
    expect(longitude).toBeCloseTo(107.973, 2)
    expect(latitude).toBeCloseTo(22.15, 1)
    // Half a cell of ten metres across, and twice the three metres of the survey.
    expect(ground!.uncertaintyMetres).toBeGreaterThanOrEqual(13)
    expect(ground!.uncertaintyMetres).toBeLessThanOrEqual(15)
  })

  it('is not there where the ground is invented, open, of unknown accuracy, or smaller than the lattice', () => {
    const surveyed = twoSides()
    const without = (view: CaseView, metres = 10) => coarseGround(view, metres).absence
    expect(without(twoSides({ illustrative: true }))).toBe('illustrative')
    const open = surveyed.outlines.map((outline) => ({ ...outline, closedByStraightMetres: 40 }))
    expect(without({ ...surveyed, outlines: open })).toBe('not-drawn')
    const unknown = surveyed.outlines.map((outline) => ({
      ...outline,
      segments: outline.segments.map((segment) => ({ ...segment, accuracyMetres: null })),
    }))
    expect(without({ ...surveyed, outlines: unknown })).toBe('accuracy-unknown')
    expect(without(twoSides({ widthMetres: 30, heightMetres: 10 }), 1000)).toBe('too-small')
    expect(without(surveyed)).toBeNull()
  })
})
