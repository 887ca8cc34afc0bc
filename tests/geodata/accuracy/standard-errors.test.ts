import { describe, expect, test } from 'vitest'

import { segmentAccuracy } from '../../../geodata/accuracy/segment-accuracy.ts'
import {
  combinedErrorMetres,
  errorMetres,
  standardError,
  STANDARD_ERRORS,
} from '../../../geodata/accuracy/standard-errors.ts'
import { accuracyOfGrid } from '../../../geodata/terrain/accuracy.ts'

describe('a standard error', () => {
  test('of a map is so many millimetres of its sheet', () => {
    expect(errorMetres(standardError('map-mountain'), { scaleDenominator: 10_000 })).toBeCloseTo(7.5, 9)
    expect(errorMetres(standardError('map-mountain'), {})).toBeNull()
  })

  test('of a traverse grows with its length, of a traced line with the cells of its grid', () => {
    expect(errorMetres(standardError('compass-and-tape'), { lengthMetres: 400 })).toBeCloseTo(2, 9)
    expect(errorMetres(standardError('terrain-cells'), { cellMetres: 30 })).toBeCloseTo(30, 9)
    expect(errorMetres(standardError('terrain-cells'), { cellMetres: 60 })).toBeCloseTo(60, 9)
  })

  test('of a line traced on terrain is the one that the trace itself is given', () => {
    const grid = { kind: 'bare-earth', cellWidthMetres: 12.5, cellHeightMetres: 12.5 } as const
    const byTable = errorMetres(standardError('terrain-cells'), { cellMetres: 12.5 })
    expect(accuracyOfGrid(grid).lineMetres[0]).toBe(byTable)
  })

  test('says where it is from; what nobody has read again is marked', () => {
    expect(STANDARD_ERRORS.every(({ source }) => source !== '')).toBe(true)
    expect(STANDARD_ERRORS.filter(({ isChecked }) => isChecked)).toEqual([])
  })

  test('together with others is the root of their squares, and unknown as soon as one is', () => {
    expect(combinedErrorMetres([3, 4])).toBeCloseTo(5, 9)
    expect(combinedErrorMetres([3, null])).toBeNull()
  })
})

describe('a segment', () => {
  const surveyed = { illustrative: false, method: 'measured' } as const

  test('goes by its own figure first', () => {
    expect(segmentAccuracy({ method: 'follows-feature', accuracyMetres: 3 }, surveyed)).toEqual({
      type: 'stated',
      metres: 3,
    })
  })

  test('of a surveyed place without a figure goes by the table, and by an office’s own table', () => {
    const segment = { method: 'follows-feature', accuracyMetres: null } as const
    expect(segmentAccuracy(segment, surveyed)).toEqual({ type: 'by-method', metres: 5, key: 'handheld-gnss' })
    const own = STANDARD_ERRORS.map((known) => (known.key === 'handheld-gnss' ? { ...known, figure: 8 } : known))
    expect(segmentAccuracy(segment, surveyed, own)).toMatchObject({ metres: 8 })
  })

  test.each([
    ['assumed', 5, undefined, 'assumed'],
    ['follows-feature', null, { illustrative: true }, 'illustrative'],
    ['drawn-by-hand', null, undefined, 'by-hand'],
    ['straight', null, undefined, 'not-stated'],
  ] as const)('%s of %s m is not known well when its place is %o: %s', (method, accuracyMetres, place, why) => {
    expect(segmentAccuracy({ method, accuracyMetres }, place)).toEqual({ type: 'unknown', why })
  })
})
