import { describe, expect, it } from 'vitest'

import { compareOutlines, type DrawnVersion } from '../../../geodata/fabric/compare-outlines.ts'

import { inField, path, plane } from './fields.ts'

type Points = readonly (readonly [number, number])[]

/** A field drawn side by side, as words draw it. */
const field = (...corners: Points): DrawnVersion => {
  const ring = path(...corners, corners[0]!)
  return {
    lines: ring.slice(1).map((end, index) => [ring[index]!, end]),
    ground: { type: 'Polygon', coordinates: [ring] },
  }
}
const course = (...points: Points): DrawnVersion => ({ lines: [path(...points)], ground: null })

const SQUARE: Points = [
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
]

describe('two versions of an outline', () => {
  it('that run alike differ in nothing, though one has more points and starts elsewhere', () => {
    const again = field([50, 0], [100, 0], [100, 100], [0, 100], [0, 0])
    const compared = compareOutlines(field(...SQUARE), again, plane)
    expect(compared).toMatchObject({ stretches: [], gained: [], lost: [], gainedSquareMetres: 0, lostSquareMetres: 0 })
    expect(compared.keptMetres).toBeCloseTo(400, 1)
  })

  it('tell a side that was pushed out as one stretch that moved, with the ground that came with it', () => {
    const pushed = field([0, 0], [100, 0], [130, 50], [100, 100], [0, 100])
    const { stretches, gained, lost, keptMetres } = compareOutlines(field(...SQUARE), pushed, plane)
    expect(stretches).toHaveLength(1)
    expect(stretches[0]).toMatchObject({ change: 'moved' })
    expect(stretches[0]!.beforeMetres).toBeCloseTo(100, 2)
    expect(stretches[0]!.afterMetres).toBeCloseTo(2 * Math.hypot(30, 50), 2)
    expect(stretches[0]!.farthestMetres).toBeCloseTo(30, 2)
    expect(keptMetres).toBeCloseTo(300, 2)
    expect(gained).toHaveLength(1)
    expect(gained[0]!.squareMetres).toBeCloseTo(1500, 1)
    expect(lost).toEqual([])
  })

  it('keep what lies on both sides of a detour, though the line before had no point there', () => {
    const detour = compareOutlines(
      course([0, 0], [100, 0]),
      course([0, 0], [40, 0], [50, 20], [60, 0], [100, 0]),
      plane,
    )
    expect(detour.keptMetres).toBeCloseTo(80, 2)
    const [stretch] = detour.stretches
    expect(stretch!.change).toBe('moved')
    expect(stretch!.beforeMetres).toBeCloseTo(20, 2)
    expect(inField(stretch!.before![0]!)[0]).toBeCloseTo(40, 2)
  })

  it('number ground gained and lost apart, the largest first', () => {
    const turned = field([0, 0], [100, 0], [100, 60], [140, 60], [140, 100], [20, 100], [20, 50], [0, 50])
    const { gained, lost, gainedSquareMetres, lostSquareMetres } = compareOutlines(field(...SQUARE), turned, plane)
    expect(gained.map(({ squareMetres }) => Math.round(squareMetres))).toEqual([1600])
    expect(lost.map(({ squareMetres }) => Math.round(squareMetres))).toEqual([1000])
    expect([gainedSquareMetres, lostSquareMetres].map(Math.round)).toEqual([1600, 1000])
  })

  it('tell a side that only one of them has as added or removed', () => {
    const open = course([0, 0], [100, 0], [100, 100])
    const longer = course([0, 0], [100, 0], [100, 100], [0, 100])
    expect(compareOutlines(open, longer, plane).stretches.map(({ change }) => change)).toEqual(['added'])
    const [gone] = compareOutlines(longer, open, plane).stretches
    expect(gone).toMatchObject({ change: 'removed', after: null, farthestMetres: null })
    expect(gone!.beforeMetres).toBeCloseTo(100, 2)
  })

  it('hold a line that was laid anew throughout beside the whole line before', () => {
    const { stretches } = compareOutlines(course([0, 0], [100, 0]), course([0, 12], [100, 8]), plane)
    expect(stretches.map(({ change }) => change)).toEqual(['moved'])
    expect(stretches[0]!.farthestMetres).toBeCloseTo(12, 2)
  })

  it('take a hole for ground that was lost, whichever way its ring runs', () => {
    const holed: DrawnVersion = {
      lines: field(...SQUARE).lines,
      ground: {
        type: 'Polygon',
        coordinates: [path(...SQUARE, [0, 0]), path([20, 20], [40, 20], [40, 40], [20, 40], [20, 20])],
      },
    }
    const { lost, gained } = compareOutlines(field(...SQUARE), holed, plane)
    expect(lost.map(({ squareMetres }) => Math.round(squareMetres))).toEqual([400])
    expect(gained).toEqual([])
  })

  it('are drawn where only one of them is', () => {
    const compared = compareOutlines({ lines: [], ground: null }, field(...SQUARE), plane)
    expect(compared.stretches.map(({ change }) => change)).toEqual(['added'])
    expect(compared.gainedSquareMetres).toBeCloseTo(10_000, 0)
  })
})
