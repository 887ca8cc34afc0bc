import { SQUARE_METRES_PER_MU } from '../../claims/model.ts'

import {
  APPROXIMATE_AREA_TOLERANCE_SHARE,
  AREA_TOLERANCE_SHARE,
  LENGTH_TOLERANCE_METRES,
  LENGTH_TOLERANCE_SHARE,
} from './tolerances.ts'

import type { Call, MeasureUnit, StatedMeasure } from '../../boundary/model.ts'
import type { CourseLeg } from '../course/course-legs.ts'
import type { LineFinding } from './model.ts'

/** 1 zhang = 10/3 m, 1 (market) li = 500 m. */
export const METRES: Partial<Record<MeasureUnit, number>> = { metre: 1, zhang: 10 / 3, li: 500 }
const SQUARE_METRES: Partial<Record<MeasureUnit, number>> = {
  mu: SQUARE_METRES_PER_MU,
  hectare: 10_000,
  'square-metre': 1,
}

/** 距路10米, 宽3米: how far off or how wide, not how long. */
const NO_LENGTH_BEFORE = /[离距宽深高阔厚径](?:约|大约)?$/u

const lengthsIn = ({ start, end }: Call, measures: readonly StatedMeasure[], text: string): StatedMeasure[] =>
  measures.filter(
    (measure) =>
      measure.start >= start &&
      measure.end <= end &&
      METRES[measure.unit] !== undefined &&
      !NO_LENGTH_BEFORE.test(text.slice(Math.max(0, measure.start - 4), measure.start)),
  )

/** A call that states one length, held against its line. Of several lengths nobody says which is the line's. */
export function lengthFindings(
  call: Call,
  legs: readonly CourseLeg[],
  measures: readonly StatedMeasure[],
  text: string,
): LineFinding[] {
  const [stated, second] = lengthsIn(call, measures, text)
  if (!stated || second || legs.length === 0) return []
  const statedMetres = stated.value * METRES[stated.unit]!
  const metres = legs.reduce((sum, { lengthMetres }) => sum + lengthMetres, 0)
  const allowed = Math.max(LENGTH_TOLERANCE_METRES, LENGTH_TOLERANCE_SHARE * statedMetres)
  return Math.abs(metres - statedMetres) <= allowed ? [] : [{ code: 'length-apart', stated, statedMetres, metres }]
}

/** NaN for a measure that is no area. */
export const squareMetresOf = ({ value, unit }: StatedMeasure): number => value * (SQUARE_METRES[unit] ?? NaN)

/** The share by which the drawn area may differ from a stated one. */
const areaTolerance = ({ approximate }: StatedMeasure): number =>
  approximate ? APPROXIMATE_AREA_TOLERANCE_SHARE : AREA_TOLERANCE_SHARE

/**
 * The stated areas against the drawn one (plane, m²; null when the line encloses nothing). Where several are stated,
 * one that agrees is enough: the others are of parts. Sides prevail over area, so this is a thing to look at.
 */
export function areaFindings(
  measures: readonly StatedMeasure[],
  squareMetres: number | null,
  closedByStraightMetres: number,
): LineFinding[] {
  const stated = measures.filter(({ unit, value }) => SQUARE_METRES[unit] !== undefined && value > 0)
  if (squareMetres === null || stated.length === 0) return []
  const apart = (measure: StatedMeasure) => Math.abs(squareMetres / squareMetresOf(measure) - 1)
  if (stated.some((measure) => apart(measure) <= areaTolerance(measure))) return []
  const nearest = [...stated].sort((first, second) => apart(first) - apart(second))[0]!
  return [
    {
      code: 'area-apart',
      stated: nearest,
      statedSquareMetres: squareMetresOf(nearest),
      squareMetres,
      closedByStraightMetres,
    },
  ]
}
