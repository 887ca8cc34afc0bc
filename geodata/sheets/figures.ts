import { muOf } from '../claims/model.ts'

/** Thousands are parted by a thin gap in nobody's way: 84,597. */
const grouped = (whole: string): string => whole.replace(/\B(?=(?:\d{3})+$)/gu, ',')

export const wholeText = (value: number): string => grouped(value.toFixed(0))
export const metresText = (metres: number): string => `${wholeText(metres)} 米`
export const squareMetresText = (squareMetres: number): string => wholeText(squareMetres)
export const muText = (squareMetres: number): string => {
  const [whole = '0', tenths = '0'] = muOf(squareMetres).toFixed(1).split('.')
  return `${grouped(whole)}.${tenths}`
}
export const hectaresText = (squareMetres: number): string => (squareMetres / 10_000).toFixed(2)

/** Digits behind the point that an accuracy earns: none from one metre up or where nobody measured. */
const digitsOf = (accuracyMetres: number | null): number =>
  accuracyMetres === null || accuracyMetres >= 1 ? 0 : accuracyMetres >= 0.1 ? 1 : 2

export const measuredText = (metres: number, accuracyMetres: number | null): string =>
  metres.toFixed(digitsOf(accuracyMetres))

/** Degrees and whole minutes with a sign, for the angle between two norths. */
export function angleText(degrees: number): string {
  const minutes = Math.round(Math.abs(degrees) * 60)
  const sign = minutes === 0 ? '' : degrees < 0 ? '−' : '+'
  return `${sign}${Math.floor(minutes / 60)}°${String(minutes % 60).padStart(2, '0')}′`
}
