import fastCheck from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  distanceMetres,
  isInsideRing,
  nearestOnLine,
  signedAreaSquareMetres,
} from '../../../geodata/crs/plane-geometry.ts'
import { isSimpleRing } from '../../../geodata/crs/simple-ring.ts'
import { LEAST_PART_SQUARE_METRES } from '../../../geodata/ruling/cut-ring.ts'
import { lineFault } from '../../../geodata/ruling/line-faults.ts'
import { partsBetween, splitExtent } from '../../../geodata/ruling/split-extent.ts'

import type { Metres } from '../../../geodata/crs/gauss-kruger.ts'

const areaOf = (rings: readonly (readonly Metres[])[]) =>
  rings.reduce((sum, ring) => sum + Math.abs(signedAreaSquareMetres(ring)), 0)

const angle = fastCheck.double({ min: 0, max: 2 * Math.PI, noNaN: true })
const within = fastCheck.double({ min: -260, max: 260, noNaN: true })
/** A closed ring round a middle, and a line of any course that begins and ends outside it or anywhere; snapped to a raster or not. */
const figures = fastCheck
  .record({
    reaches: fastCheck.array(fastCheck.double({ min: 40, max: 200, noNaN: true }), { minLength: 3, maxLength: 14 }),
    ends: fastCheck.option(fastCheck.tuple(angle, angle)),
    course: fastCheck.array(fastCheck.tuple(within, within), { minLength: 1, maxLength: 7 }),
    isSnapped: fastCheck.boolean(),
    onCorners: fastCheck.array(fastCheck.nat({ max: 8 }), { maxLength: 3 }),
  })
  .map(({ reaches, ends, course, isSnapped, onCorners }) => {
    const at = (reach: number, turn: number): Metres => [reach * Math.cos(turn), reach * Math.sin(turn)]
    const snapped = ([x, y]: Metres): Metres =>
      isSnapped ? [Math.round(x / 20) * 20, Math.round(y / 20) * 20] : [x, y]
    const open = reaches.map((reach, index) => snapped(at(reach, (2 * Math.PI * index) / reaches.length)))
    const line = (ends ? [at(280, ends[0]), ...course, at(280, ends[1])] : course).map((point) => snapped([...point]))
    // Vertices of the line on corners of the extent are where rounding hurts.
    for (const corner of onCorners) if (corner < line.length) line[corner] = open[corner % open.length]!
    return { ring: [...open, open[0]!], line }
  })
  .filter(({ ring }) => isSimpleRing(ring))

describe('whatever the line', () => {
  test('parts sum to the extent, are simple, lie inside it and share nothing but the line', () => {
    let parted = 0
    fastCheck.assert(
      fastCheck.property(figures, ({ ring, line }) => {
        const split = splitExtent(ring, line)
        const fault = lineFault(ring, line)
        // A line that divides has no fault but that it closes on itself on the way; one that does not has a name for it.
        if (split.type === 'none') expect(fault).toBeDefined()
        const parts = split.type === 'parts' ? [...split.left, ...split.right] : (partsBetween(ring, line) ?? [])
        if (parts.length === 0) return
        parted++
        expect(Math.abs(areaOf(parts) - areaOf([ring]))).toBeLessThan(1e-6 * areaOf([ring]))
        for (const part of parts) {
          expect(isSimpleRing(part, LEAST_PART_SQUARE_METRES)).toBe(true)
          for (const point of part)
            expect(isInsideRing(point, ring) || nearestOnLine(ring, point).offsetMetres < 1e-3).toBe(true)
        }
      }),
      { numRuns: 3000 },
    )
    expect(parted, 'the runs say something').toBeGreaterThan(200)
  })

  test('no corner of one part lies inside another', () => {
    fastCheck.assert(
      fastCheck.property(figures, ({ ring, line }) => {
        const parts = partsBetween(ring, line) ?? []
        parts.forEach((part, index) =>
          parts.forEach((other, at) => {
            if (index === at) return
            for (const point of part)
              if (nearestOnLine(other, point).offsetMetres > 2e-3) expect(isInsideRing(point, other)).toBe(false)
          }),
        )
      }),
      { numRuns: 1500 },
    )
  })

  test('a line that divides either way round gives the same two parts, each on the other hand', () => {
    fastCheck.assert(
      fastCheck.property(figures, ({ ring, line }) => {
        fastCheck.pre(line.length > 1 && distanceMetres(line[0]!, line.at(-1)!) > 1)
        const [split, turned] = [splitExtent(ring, line), splitExtent(ring, [...line].reverse())]
        // A line that folds back onto itself within rounding may be taken one way and not the other.
        if (split.type !== 'parts' || turned.type !== 'parts') return
        expect(areaOf(turned.left)).toBeCloseTo(areaOf(split.right), 3)
      }),
      { numRuns: 1500 },
    )
  })
})
