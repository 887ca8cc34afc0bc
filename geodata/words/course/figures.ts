import type { CourseLeg } from './course-legs.ts'
import type { CourseWords } from './model.ts'

/** Digits behind the point that an accuracy earns: none from one metre up or where nobody measured. */
const digitsOf = (accuracyMetres: number | null): number =>
  accuracyMetres === null || accuracyMetres >= 1 ? 0 : accuracyMetres >= 0.1 ? 1 : 2

/** A length as it may be said: "about" and whole metres unless it was measured. */
export function lengthText({ lengthMetres, segment }: CourseLeg, words: CourseWords): string {
  const accuracyMetres = segment?.accuracyMetres ?? null
  return words.metres(lengthMetres.toFixed(digitsOf(accuracyMetres)), accuracyMetres !== null)
}

/** Whole degrees, 0 to 359. */
export const degreesText = (degrees: number): string => String(Math.round(degrees) % 360)
