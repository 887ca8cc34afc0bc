import { EARLIEST_YEAR, LATEST_YEAR, type StandingYears } from './model.ts'

/** Years as they come from outside; undefined where none are given, null where they cannot be (no years, or the last before the first). */
export function standingYears(from: unknown, to: unknown): StandingYears | undefined | null {
  const given = [from, to].map((year) => year ?? null)
  if (given.every((year) => year === null)) return undefined
  const isYear = (year: unknown): year is number | null =>
    year === null || (Number.isInteger(year) && Number(year) >= EARLIEST_YEAR && Number(year) <= LATEST_YEAR)
  const [first = null, last = null] = given
  if (!isYear(first) || !isYear(last) || (first !== null && last !== null && first > last)) return null
  return { from: first, to: last }
}

/** Days of which only some are meant: ISO dates, both inclusive. */
export type Days = { readonly from: string; readonly to: string }

const yearOf = (isoDate: string): number => Number(isoDate.slice(0, 4))

/** Whether a place can have stood in some of these days; one without years may have stood always. */
export function stoodDuring(years: StandingYears | undefined, days: Days): boolean {
  if (!years) return true
  return (years.from ?? -Infinity) <= yearOf(days.to) && (years.to ?? Infinity) >= yearOf(days.from)
}
