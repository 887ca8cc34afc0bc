import { describe, expect, test } from 'vitest'

import { muOf } from '../../../geodata/claims/model.ts'
import { signedAreaSquareMetres } from '../../../geodata/crs/plane-geometry.ts'
import { polygonsOf } from '../../../geodata/outline/model.ts'
import { compareLine } from '../../../geodata/words/comparison/compare-line.ts'
import { lineNumber, plane } from './demonstration-lines.ts'

import type { StatedMeasure } from '../../../geodata/boundary/model.ts'
import type { LineComparison } from '../../../geodata/words/comparison/model.ts'
import type { TestLine } from './demonstration-lines.ts'

const [EXTENT, RULED_LINE] = [0, 3]

const compare = ({ description, line, ground }: TestLine): LineComparison => compareLine(description, line, ground)

describe('stated measures', () => {
  const area = (value: number, approximate = false): StatedMeasure => ({
    start: 0,
    end: 3,
    quote: `${value}亩`,
    value,
    unit: 'mu',
    approximate,
  })
  const found = lineNumber(EXTENT)
  const drawnMu = muOf(
    Math.abs(
      signedAreaSquareMetres(polygonsOf(found.line.polygon!)[0]![0]!.map((position) => plane.toPlane(position))),
    ),
  )
  const withAreas = (...measures: StatedMeasure[]) =>
    compare({ ...found, description: { ...found.description, measures } }).whole

  test('twice the drawn area is apart, also where the paper says about', () => {
    for (const approximate of [false, true])
      expect(withAreas(area(2 * drawnMu, approximate))).toMatchObject([
        { code: 'area-apart', closedByStraightMetres: 0 },
      ])
  })

  test('a tenth more or less is how people estimate', () => {
    expect(withAreas(area(1.1 * drawnMu))).toEqual([])
    expect(withAreas(area(0.9 * drawnMu))).toEqual([])
  })

  test('of several areas one that agrees is enough: the others are of parts', () => {
    expect(withAreas(area(drawnMu / 3), area(drawnMu))).toEqual([])
    expect(withAreas(area(drawnMu / 3), area(drawnMu / 2))).toHaveLength(1)
  })

  test('no area is held against a line that encloses nothing', () => {
    const open = lineNumber(EXTENT, { change: (places) => places.filter(({ id }) => id !== 'north-road') })
    const description = { ...open.description, measures: [area(5000)] }
    expect(compare({ ...open, description }).whole).toEqual([])
  })

  test('a length is held against the line of the call that states it', () => {
    const ruled = lineNumber(RULED_LINE)
    const call = ruled.description.calls[0]!
    const length = (value: number, unit: StatedMeasure['unit']): StatedMeasure => ({
      start: call.start + 1,
      end: call.start + 3,
      quote: 'x',
      value,
      unit,
      approximate: false,
    })
    const drawnMetres = ruled.line.segments[0]!.lengthMetres
    const codes = (measure: StatedMeasure) =>
      compare({ ...ruled, description: { ...ruled.description, measures: [measure] } }).calls[0]!.findings.map(
        ({ code }) => code,
      )
    expect(codes(length(drawnMetres, 'metre'))).toEqual(['keeps'])
    // A zhang is ten thirds of a metre.
    expect(codes(length((drawnMetres * 3) / 10, 'zhang'))).toEqual(['keeps'])
    expect(codes(length(drawnMetres / 2, 'metre'))).toEqual(['length-apart'])
    expect(codes(length(2 * drawnMetres, 'metre'))).toEqual(['length-apart'])
  })
})
