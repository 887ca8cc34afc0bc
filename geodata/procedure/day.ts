/** Days as ISO dates (2026-11-23), without clock and without time zone. */
export type Day = string

const MILLISECONDS_OF_DAY = 86_400_000
const instantOf = (day: Day): number => Date.parse(`${day}T00:00:00Z`)
const dayAt = (instant: number): Day => new Date(instant).toISOString().slice(0, 10)

/** Whether a text names a day that there is: 2026-02-30 is none. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/u.test(text) && Number.isFinite(instantOf(text)) && dayAt(instantOf(text)) === text

export const plusDays = (day: Day, count: number): Day => dayAt(instantOf(day) + count * MILLISECONDS_OF_DAY)

export const yearOf = (day: Day): number => Number(day.slice(0, 4))

export const daysBetween = (from: Day, to: Day): number => (instantOf(to) - instantOf(from)) / MILLISECONDS_OF_DAY

/** The day of the same number so many months later; the last of that month where it has no such day. */
export function plusMonths(day: Day, count: number): Day {
  const [year, month, dayOfMonth] = day.split('-').map(Number) as [number, number, number]
  const lastOfMonth = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return dayAt(Date.UTC(year, month - 1 + count, Math.min(dayOfMonth, lastOfMonth)))
}

/** Saturday or Sunday. */
export const isWeekend = (day: Day): boolean => [0, 6].includes(new Date(instantOf(day)).getUTCDay())

const CHINA_AHEAD_OF_UTC_MILLISECONDS = 8 * 3_600_000

/** The day in China at an instant such as 2026-11-22T18:00:00Z. */
export const chinaDay = (instant: string): Day => dayAt(Date.parse(instant) + CHINA_AHEAD_OF_UTC_MILLISECONDS)
