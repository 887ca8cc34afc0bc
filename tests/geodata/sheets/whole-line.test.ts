import { describe, expect, test } from 'vitest'

import { gaussKruger } from '../../../geodata/crs/gauss-kruger.ts'
import { numberedLine, wholeLine } from '../../../geodata/sheets/boundary-points.ts'
import { seeded } from '../../support/seeded.ts'

import type { WireOutline, WireSegment } from '../../../geodata/wire/geometry.ts'

const PLANE = gaussKruger(108)
const MATTER = { view: { places: [] }, plane: PLANE }

/** A wavy ring of so many corners about a hill, in stretches of a hundred, anticlockwise where `turn` is 1. */
function hill(corners: number, turn: 1 | -1): WireOutline {
  const chance = seeded(corners)
  const ring = Array.from({ length: corners }, (_, index) => {
    const angle = (turn * 2 * Math.PI * index) / corners
    const reach = 900 + 60 * chance()
    return PLANE.toGeographic([500_000 + reach * Math.cos(angle), 2_450_000 + reach * Math.sin(angle)])
  })
  const round = [...ring, ring[0]!]
  const segments: Partial<WireSegment>[] = []
  for (let begin = 0; begin < corners; begin += 100)
    segments.push({
      method: 'follows-feature',
      certainty: 'stated',
      reason: 'along-named-feature',
      geometry: { type: 'LineString', coordinates: round.slice(begin, begin + 101).map((position) => [...position]) },
    })
  return { role: 'claim', claimantLetter: 'A', segments } as unknown as WireOutline
}

describe.each([1, -1] as const)('a line of a thousand corners, drawn the %i way round', (turn) => {
  const outline = hill(1000, turn)
  const [listed, whole] = [numberedLine(MATTER, outline), wholeLine(MATTER, outline)]

  test('is listed on paper by fewer, and is whole in a file', () => {
    expect(listed.points.length).toBeLessThan(300)
    expect(whole.points).toHaveLength(1000)
    expect(whole.toleranceMetres).toBe(0)
  })

  test('has in the file the numbers of the paper at the same spots, and those between are numbered after the one before', () => {
    const spots = new Map(whole.points.map(({ number, at }) => [number, at]))
    expect(spots.size).toBe(1000)
    for (const { number, at } of listed.points) expect(spots.get(number)).toEqual(at)
    let [last, between] = ['', 0]
    for (const { number } of whole.points) {
      if (!number.includes('-')) [last, between] = [number, 0]
      else expect(number).toBe(`${last}-${++between}`)
    }
    expect(whole.points[0]!.number).toBe('AT1')
  })

  test('is as long from point to point as the line', () => {
    const total = whole.points.reduce((sum, { toNext }) => sum + toNext!.lengthMetres, 0)
    const corners = outline.segments.flatMap(({ geometry }) => geometry.coordinates.map((at) => PLANE.toPlane(at)))
    const drawn = corners.slice(1).reduce((sum, [x, y], index) => sum + Math.hypot(x - corners[index]![0], y - corners[index]![1]), 0) // prettier-ignore
    expect(total).toBeCloseTo(drawn, 3)
  })
})

test('a short line is the same on paper and in a file', () => {
  const outline = hill(200, 1)
  expect(wholeLine(MATTER, outline)).toEqual(numberedLine(MATTER, outline))
})
